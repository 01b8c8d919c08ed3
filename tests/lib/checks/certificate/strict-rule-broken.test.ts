import { expect, test } from 'vitest';
import { rankCauses } from '../../../../lib/causes/rank.ts';
import { strictRuleBroken } from '../../../../lib/checks/certificate/strict-rule-broken.ts';
import { runChecks } from '../../../../lib/checks/run.ts';
import type { PathFault } from '../../../../lib/paths/schema.ts';
import { INTERMEDIATE, LEAF, path, search, subject, view } from '../../../support/subject.ts';
import { sayOfChain } from '../support.ts';

const warning = (fault: PathFault, at: string) => ({ fault, at, values: {} });
const warned = search([
  path({
    warnings: [
      warning('ca-as-leaf', LEAF),
      warning('serial-negative', LEAF),
      warning('serial-negative', INTERMEDIATE),
    ],
  }),
]);

test('a valid path with warnings is worth a warning: which rules, how many, on which certificates', () => {
  expect(sayOfChain(strictRuleBroken, { search: warned })).toEqual({
    said: 'warn broken',
    values: {
      certificate: 'www.example.com',
      rules: ['ca-as-leaf', 'serial-negative'],
      count: 2,
      certificates: 2,
    },
    certificates: [LEAF, INTERMEDIATE],
  });
});

test('of many rules the first are named, and all are counted', () => {
  const faults = ['ca-as-leaf', 'serial-zero', 'eku-missing', 'san-empty', 'eku-empty'] as const;
  const many = search([path({ warnings: faults.map((fault) => warning(fault, LEAF)) })]);
  expect(sayOfChain(strictRuleBroken, { search: many }).values).toMatchObject({
    rules: faults.slice(0, 4),
    count: 5,
  });
});

test('the leading path alone counts', () => {
  const found = search([path(), ...warned.paths]);
  expect(sayOfChain(strictRuleBroken, { search: found }).said).toBe('pass kept');
  expect(sayOfChain(strictRuleBroken, { search: search([]) }).said).toBe('not-observed no-path');
});

test('it makes no cause found or suspected, and stands among the evidence of one', () => {
  const about = subject({ views: [view({ search: warned })] });
  const findings = runChecks(about);
  const { causes, primary } = rankCauses(findings, about);
  expect(primary).toBeNull();
  const cause = causes.find(({ id }) => id === 'constraint-violation');
  expect(cause?.status).toBe('ruled-out');
  expect(findings[cause?.evidence[0] ?? -1]?.check).toBe('strict-rule-broken');
});
