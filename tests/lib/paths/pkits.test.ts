import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { profiles } from '../../../lib/paths/profiles/index.ts';
import type { PathFault } from '../../../lib/paths/rule-ids.ts';
import { searchPaths } from '../../../lib/paths/search.ts';
import { storeFromPem } from '../../../lib/roots/from-pem.ts';
import { pemBlocks, pemToDer } from '../../../lib/x509/pem.ts';
import { corporaFolder, jsonLines, withoutCorpora } from '../x509/corpora.ts';

const caseSchema = z.object({
  id: z.string(),
  peer_pem: z.string(),
  intermediates_pem: z.array(z.string()),
  trusted_pem: z.array(z.string()),
  crls: z.array(z.string()),
  validation_time: z.iso.datetime(),
  eku: z.literal('any'),
});
const expectedSchema = z.object({
  id: z.string(),
  expected: z.enum(['accept', 'reject']),
  /** Asks for policies that a case doesn't name, or for DSA. */
  soft: z.boolean(),
});

/**
 * What CAs must not write and the suite wants verifiers to take: there the profile follows the letter of RFC 5280
 * (§4.2.1.9), and nothing else may be wrong with the chain.
 */
const breaches: Readonly<Record<string, PathFault>> = {
  Section6ValidbasicConstraintsNotCriticalTest4: 'basic-constraints-not-critical',
};

/** Faults of the best path; [] = the chain is accepted. */
function faultsOf(each: z.infer<typeof caseSchema>): readonly string[] {
  const search = searchPaths({
    sent: [each.peer_pem, ...each.intermediates_pem].flatMap(pemToDer),
    fetched: [],
    stores: [storeFromPem('operator', 'PKITS', each.trusted_pem.join('\n'))],
    now: new Date(each.validation_time),
    purpose: each.eku,
    profile: profiles.rfc5280,
    crls: each.crls.flatMap(pemBlocks).map(({ der }) => der),
  });
  const [best] = search.paths;
  if (best === undefined) return ['no path'];
  return best.valid ? [] : best.faults.map(({ fault }) => fault);
}

describe.skipIf(corporaFolder === null)(
  `PKITS (${corporaFolder === null ? withoutCorpora : 'compared'})`,
  () => {
    const folder = join(corporaFolder ?? '', 'pkits');
    const read = (file: string) => (corporaFolder === null ? [] : jsonLines(join(folder, file)));
    const cases = new Map(
      read('cases.jsonl')
        .map((line) => caseSchema.parse(line))
        .map((each) => [each.id, each]),
    );
    const firm = read('expected.jsonl')
      .map((line) => expectedSchema.parse(line))
      .filter(({ soft }) => !soft)
      .map(({ id, expected }) => ({ id, expected, given: caseSchema.parse(cases.get(id)) }));
    const expecting = (verdict: string) => firm.filter(({ expected }) => expected === verdict);

    // Whoever refuses everything would be right in most cases: both sides are there.
    test('the cases are all there', () => {
      expect([expecting('accept').length, expecting('reject').length]).toEqual([65, 91]);
    });

    test.each(expecting('accept'))('$id is accepted', ({ id, given }) => {
      const breach = breaches[id.split('::').at(-1) ?? ''];
      expect(faultsOf(given)).toEqual(breach === undefined ? [] : [breach]);
    });

    test.each(expecting('reject'))('$id is refused', ({ given }) => {
      expect(faultsOf(given)).not.toEqual([]);
    });
  },
);
