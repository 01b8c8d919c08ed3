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

test('a warning that rules nothing in is told before what passes', () => {
  const findings = [
    finding({ detail: 'fine', outcome: 'pass' }),
    finding({ detail: 'odd', outcome: 'warn' }),
  ];
  const report = reportOn(findings, 'ruled-out');
  const [first] = report.causes;
  if (first === undefined) throw new Error('no cause');
  const causes = [
    { ...first, evidence: [0] },
    { ...first, id: 'not-yet-valid', evidence: [1, 0] },
  ];
  const groups = [{ ...report.groups[0], id: 'expiry', causes: ['expired', 'not-yet-valid'] }] as const;
  const of = (state: 'ruled-out' | 'undetermined') =>
    detailsOf({
      ...report,
      causes: causes.map((cause) => ({ ...cause, status: state })),
      groups: groups.map((group) => ({ ...group, state, causes: [...group.causes] })),
    });
  expect(of('ruled-out')).toEqual(['odd']);
  expect(of('undetermined')).toEqual(['odd']);
});
