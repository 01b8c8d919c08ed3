import { describe, expect, test } from 'vitest';
import { rankCauses } from '../../../lib/causes/rank.ts';
import { runChecks } from '../../../lib/checks/run.ts';
import { levelOfRule } from '../../../lib/explain/rule-levels.ts';
import { consensus } from '../../../lib/paths/profiles/consensus.ts';
import { type PathFault, pathFaults } from '../../../lib/paths/rule-ids.ts';
import { faulty, INTERMEDIATE, LEAF, ROOT, search, subject, view } from '../../support/subject.ts';

/** Told by checks that go by other data than the path's faults. */
const toldByOtherData: Readonly<Partial<Record<PathFault, string>>> = {
  expired: 'leaf-expired goes by the dates of the leaf',
  'name-not-covered': 'name-not-covered goes by the names of the leaf; a look asks the path for no host',
  'leaf-is-unreadable': 'certificate-malformed goes by what could not be read',
  'issuer-unreadable': 'certificate-malformed goes by what could not be read',
  'chain-too-long': 'a look sets no limit',
  revoked: 'a look has no revocation lists; staples have checks of their own',
};

const enforced = pathFaults.filter((rule) => levelOfRule(consensus, rule).level === 'fault');

/** The certificate at which the rules tell of it. */
function placeOf(rule: PathFault): string {
  if (rule.startsWith('issuer-')) return INTERMEDIATE;
  return rule.startsWith('anchor-') || rule === 'self-signed-not-trusted' ? ROOT : LEAF;
}

/** A path that has this one fault. */
function pathWith(rule: PathFault) {
  // The values of a link, for the one fault that tells a link from a namesake.
  const values = { issuerSha256: INTERMEDIATE, wanted: '01', found: '02' };
  const path = faulty(rule, placeOf(rule), values);
  const short = rule === 'no-issuer-found' || rule === 'self-signed-not-trusted';
  return short ? { ...path, complete: false, stores: [] } : path;
}

describe('a fault of the path that clients enforce', () => {
  test.each(enforced.filter((rule) => toldByOtherData[rule] === undefined))(
    '%s makes a cause found',
    (rule) => {
      const about = subject({ views: [view({ search: search([pathWith(rule)]) })] });
      expect(rankCauses(runChecks(about), about).primary).not.toBeNull();
    },
  );

  test('what is left to other data is still enforced', () => {
    for (const rule of Object.keys(toldByOtherData)) expect(enforced).toContain(rule);
  });
});
