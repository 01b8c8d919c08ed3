import type { CauseId, CauseStatus } from '../../../lib/causes/ids.ts';
import type { Report } from '../../../lib/report/schema.ts';
import { sampleReport } from '../../support/report.ts';
import { INTERMEDIATE, LEAF, search } from '../../support/subject.ts';

/** A report of a server whose certificate arrived, with these causes in the order of mending. */
export function reportWith(
  told: Partial<Record<CauseId, CauseStatus>>,
  overrides: Partial<Report> = {},
): Report {
  const causes = Object.entries(told).map(([id, status], index) => ({
    id,
    group: 'network',
    status,
    evidence: [index],
    sinceWhen: null,
    affects: 'all' as const,
    fix: [],
  }));
  const found = causes.find(({ status }) => status === 'found');
  return sampleReport({
    outcome: found === undefined ? 'sound' : 'fault',
    primary: found?.id ?? null,
    causes,
    findings: causes.map(({ id }) => ({
      check: `${id}-check`,
      detail: 'any',
      outcome: 'fail',
      values: {},
      certificates: [LEAF],
      addresses: [],
    })),
    views: [{ addresses: ['192.0.2.1'], sent: [LEAF, INTERMEDIATE], search: search(), systemTrusts: null }],
    ...overrides,
  });
}

/** The same without a certificate: nothing that speaks TLS was reached. */
export function unreached(told: Partial<Record<CauseId, CauseStatus>>): Report {
  return reportWith(told, { views: [] });
}
