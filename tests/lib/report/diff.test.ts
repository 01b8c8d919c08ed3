import { describe, expect, test } from 'vitest';
import type { CauseStatus } from '../../../lib/causes/ids.ts';
import { type DiffKind, diffReports } from '../../../lib/report/diff.ts';
import type { ChainDiffKind } from '../../../lib/report/diff-chains.ts';
import type { Report } from '../../../lib/report/schema.ts';
import { sampleReport } from '../../support/report.ts';
import { facts, search } from '../../support/subject.ts';

type Statuses = Readonly<Record<string, CauseStatus>>;

/** A report in which these causes have these statuses; the first found one leads. */
function judged(statuses: Statuses, outcome?: Report['outcome']): Report {
  const causes = Object.entries(statuses).map(([id, status]) => ({
    id,
    group: 'certificate',
    status,
    evidence: [],
    sinceWhen: null,
    affects: 'all' as const,
    fix: [],
  }));
  const primary = causes.find(({ status }) => status === 'found')?.id ?? null;
  return sampleReport({ causes, primary, outcome: outcome ?? (primary === null ? 'sound' : 'fault') });
}

const found = 'found';
const gone = 'ruled-out';

/** before, after, kind, mended, still, unclear, new */
type Row = readonly [string, Report, Report, DiffKind, string, string, string, string];

const rows: readonly Row[] = [
  [
    'the only cause is ruled out',
    judged({ expired: found }),
    judged({ expired: gone }),
    'mended',
    'expired',
    '',
    '',
    '',
  ],
  [
    'one of two is ruled out',
    judged({ expired: found, 'incomplete-chain': found }),
    judged({ 'incomplete-chain': found, expired: gone }),
    'partly',
    'expired',
    'incomplete-chain',
    '',
    '',
  ],
  [
    'nothing has changed',
    judged({ expired: found }),
    judged({ expired: found }),
    'same',
    '',
    'expired',
    '',
    '',
  ],
  [
    'nothing was wrong, nothing is',
    judged({ expired: gone }),
    judged({ expired: gone }),
    'same',
    '',
    '',
    '',
    '',
  ],
  [
    'something came up',
    judged({ expired: gone }),
    judged({ expired: found }),
    'worse',
    '',
    '',
    '',
    'expired',
  ],
  [
    'one more came up, which is to be mended first',
    judged({ 'incomplete-chain': found }),
    judged({ expired: found, 'incomplete-chain': found }),
    'worse',
    '',
    'incomplete-chain',
    '',
    'expired',
  ],
  [
    'one cause has given way to another',
    judged({ expired: found, 'untrusted-root': gone }),
    judged({ 'untrusted-root': found, expired: gone }),
    'different-cause',
    'expired',
    '',
    '',
    'untrusted-root',
  ],
  [
    'the leading cause stays, a lesser one gives way to another',
    judged({ expired: found, 'weak-crypto': found }),
    judged({ expired: found, 'incomplete-chain': found, 'weak-crypto': gone }),
    'partly',
    'weak-crypto',
    'expired',
    '',
    'incomplete-chain',
  ],
  [
    'the server could not be looked at this time: nothing counts as mended',
    judged({ expired: found }),
    judged({ 'network-blocked': found, expired: 'undetermined' }, 'not-looked'),
    'could-not-look',
    '',
    '',
    'expired',
    'network-blocked',
  ],
  [
    'it could not be looked at before either, for the same reason',
    judged({ 'not-tls': found }, 'not-looked'),
    judged({ 'not-tls': found }, 'not-looked'),
    'same',
    '',
    'not-tls',
    '',
    '',
  ],
  [
    'it could not be looked at before, and is sound now',
    judged({ 'network-blocked': found }, 'not-looked'),
    judged({ 'network-blocked': gone }),
    'mended',
    'network-blocked',
    '',
    '',
    '',
  ],
  [
    'it can be looked at now, and shows another cause',
    judged({ 'network-blocked': found }, 'not-looked'),
    judged({ expired: found, 'network-blocked': gone }),
    'different-cause',
    'network-blocked',
    '',
    '',
    'expired',
  ],
  [
    'the cause can not be told any more: a staple is not sent again',
    judged({ revoked: found }),
    judged({ revoked: 'undetermined' }),
    'could-not-look',
    '',
    '',
    'revoked',
    '',
  ],
  [
    'a cause that is still suspected is not mended',
    judged({ interception: found, expired: found }),
    judged({ interception: 'suspected', expired: gone }),
    'partly',
    'expired',
    '',
    'interception',
    '',
  ],
  [
    'a cause that this version does not know any more is not mended',
    judged({ 'old-cause': found }),
    judged({}),
    'could-not-look',
    '',
    '',
    'old-cause',
    '',
  ],
];

test.each(rows)('%s', (_, before, after, kind, mended, still, unclear, added) => {
  const diff = diffReports(before, after);
  expect(diff.kind).toBe(kind);
  const lists = [diff.mended, diff.still, diff.unclear, diff.new].map((ids) => ids.join());
  expect(lists).toEqual([mended, still, unclear, added]);
});

describe('chains', () => {
  /** A report in which the addresses sent these chains, written as letters. */
  function sending(...chains: readonly string[]): Report {
    const shas = [...new Set(chains.join(''))];
    return sampleReport({
      views: chains.map((chain, index) => ({
        addresses: [`192.0.2.${index}`],
        sent: [...chain],
        search: search([]),
        systemTrusts: null,
      })),
      certificates: Object.fromEntries(
        shas.map((sha) => [sha, { ok: true, facts: facts({ sha256: sha }) } as const]),
      ),
    });
  }

  test.each<readonly [ChainDiffKind, readonly string[], readonly string[]]>([
    ['same', ['ab'], ['ab']],
    ['same', ['ab', 'cd'], ['cd', 'ab']],
    ['new-leaf', ['ab'], ['cb']],
    ['completed', ['a'], ['ab']],
    ['shortened', ['abc'], ['ab']],
    ['shortened', ['abb'], ['ab']],
    ['reordered', ['abc'], ['acb']],
    ['changed', ['ab'], ['ac']],
    ['changed', ['ab', 'cd'], ['ab', 'ed']],
    ['unified', ['ab', 'cd'], ['ab']],
    ['split', ['ab'], ['ab', 'cd']],
    ['appeared', [], ['ab']],
    ['gone', ['ab'], []],
    ['none', [], ['']],
  ])('%s: %j, then %j', (kind, before, after) => {
    expect(diffReports(sending(...before), sending(...after)).chain.kind).toBe(kind);
  });

  test('both ends tell count, issuer, end and fingerprint; the same key is recognised', () => {
    const { chain } = diffReports(sending('ab'), sending('cb', 'db'));
    expect(chain.before).toMatchObject({ chains: 1, sent: 2, leaf: { sha256: 'a' } });
    expect(chain.after).toMatchObject({ chains: 2, sent: 2, leaf: { sha256: 'c' } });
    expect(chain.before.leaf?.notAfter).toBe(facts().notAfter);
    expect(chain.sameKey).toBe(true);
  });

  test('a leaf that can not be read is no leaf to compare', () => {
    const unreadable = {
      ...sending('a'),
      certificates: {
        a: { ok: false, unreadable: { sha256: 'a', defect: { code: 'x', where: 'y' } } } as const,
      },
    };
    expect(diffReports(unreadable, sending('b')).chain).toMatchObject({
      kind: 'new-leaf',
      sameKey: null,
      before: { leaf: null },
    });
  });
});
