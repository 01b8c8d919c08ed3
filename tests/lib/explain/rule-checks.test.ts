import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checks } from '../../../lib/checks/index.ts';
import { checksOfRule, rulesOfCheck } from '../../../lib/explain/rule-checks.ts';
import { levelOfRule } from '../../../lib/explain/rule-levels.ts';
import { profiles } from '../../../lib/paths/profiles/index.ts';
import { type PathFault, pathFaults } from '../../../lib/paths/rule-ids.ts';

/** The faults that a check's file asks for, in its lists: `leadingFault(view, ['expired', …])` and the like. */
function askedBy(file: string): readonly PathFault[] {
  const lists = readFileSync(file, 'utf8').match(/\[[^[\]]*\]/g) ?? [];
  return pathFaults.filter((rule) => lists.some((list) => list.includes(`'${rule}'`)));
}

const asking = checks.flatMap(({ id }) => {
  const [file] = globSync(`lib/checks/*/${id}.ts`);
  return (file === undefined ? [] : askedBy(file)).map((rule) => ({ id: basename(file ?? '', '.ts'), rule }));
});

/** Asked for on other certificates than the one that the rule is about. */
const askedOfOthers = asking.filter(({ id, rule }) => id === 'issuer-expired' && rule === 'expired');

describe('which checks tell of a rule', () => {
  test('checks ask for rules at all', () => {
    expect(asking.length).toBeGreaterThan(20);
  });

  test.each(asking.filter((pair) => !askedOfOthers.includes(pair)))(
    '$id asks for $rule, and its page says so',
    ({ id, rule }) => {
      expect(checksOfRule(rule)).toContain(id);
    },
  );

  /** Nothing limits the length of a report's paths. */
  const notInReports: readonly PathFault[] = ['chain-too-long'];

  test.each(
    pathFaults.filter(
      (rule) => levelOfRule(profiles.consensus, rule).level === 'fault' && !notInReports.includes(rule),
    ),
  )('%s, for which a report refuses a path, is told by a check', (rule) => {
    expect(checksOfRule(rule)).not.toEqual([]);
  });

  test('what reports only warn of is told by the check for all of them', () => {
    const warned = pathFaults.filter((rule) => {
      const { level, anchor } = levelOfRule(profiles.consensus, rule);
      return level === 'warning' || anchor === 'warning';
    });
    expect(rulesOfCheck('strict-rule-broken')).toEqual(warned);
    expect(warned.length).toBeGreaterThan(0);
  });
});
