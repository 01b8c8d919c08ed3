import { expect, test } from 'vitest';
import type { Finding } from '../../../lib/checks/define.ts';
import { leadingFindings } from '../../../lib/report/group-evidence.ts';
import type { Report } from '../../../lib/report/schema.ts';
import { sampleReport } from '../../support/report.ts';

function finding(overrides: Partial<Finding> = {}): Finding {
  return {
    check: 'leaf-expired',
    detail: 'expired',
    outcome: 'fail',
    values: {},
    certificates: [],
    addresses: [],
    ...overrides,
  };
}

function reportOn(findings: Finding[], status: Report['causes'][number]['status']): Report {
  const cause = {
    id: 'expired',
    group: 'expiry',
    status,
    evidence: findings.map((_, i) => i),
    sinceWhen: null,
    affects: 'all',
    fix: [],
  } as const;
  return sampleReport({
    findings,
    causes: [{ ...cause, evidence: [...cause.evidence], fix: [] }],
    groups: [{ id: 'expiry', state: status, causes: ['expired'] }],
  });
}

function detailsOf(report: Report): string[] {
  const [group] = report.groups;
  return group === undefined ? [] : leadingFindings(report, group).map(({ detail }) => detail);
}

test('the same finding at two addresses is told once', () => {
  const report = reportOn(
    [finding({ addresses: ['192.0.2.1'] }), finding({ addresses: ['192.0.2.2'] })],
    'found',
  );
  expect(detailsOf(report)).toEqual(['expired']);
});

test('a found cause tells two findings at most, and only those of the leading outcome', () => {
  const failing = ['a', 'b', 'c'].map((detail) => finding({ detail }));
  expect(detailsOf(reportOn(failing, 'found'))).toEqual(['a', 'b']);
  expect(
    detailsOf(reportOn([finding({ detail: 'a' }), finding({ detail: 'b', outcome: 'pass' })], 'found')),
  ).toEqual(['a']);
});

test('a group that is ruled out tells one', () => {
  const passing = ['a', 'b'].map((detail) => finding({ detail, outcome: 'pass' }));
  expect(detailsOf(reportOn(passing, 'ruled-out'))).toEqual(['a']);
});

test('causes and findings that a stored report does not hold are passed over', () => {
  const report = sampleReport({ groups: [{ id: 'expiry', state: 'found', causes: ['gone'] }] });
  expect(detailsOf(report)).toEqual([]);
});
