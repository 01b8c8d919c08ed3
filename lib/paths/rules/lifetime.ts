import type { CertificateDetail } from '../../x509/detail.ts';
import type { CertificateRule } from '../context.ts';
import { finding, nothing } from './finding.ts';

interface Limit {
  /** First date of issue for which it holds. */
  readonly from: string;
  readonly limit: number;
  readonly unit: 'days' | 'months';
}

const DAY = 86_400_000;

/** BR §6.3.2, with the earlier versions of it, the newest first. */
const limits: readonly (Limit & { readonly since: number })[] = (
  [
    { from: '2029-03-15', limit: 47, unit: 'days' },
    { from: '2027-03-15', limit: 100, unit: 'days' },
    { from: '2026-03-15', limit: 200, unit: 'days' },
    { from: '2020-09-01', limit: 398, unit: 'days' },
    { from: '2018-03-01', limit: 825, unit: 'days' },
    { from: '2015-04-01', limit: 39, unit: 'months' },
    { from: '2012-07-01', limit: 60, unit: 'months' },
  ] as const
).map((limit) => ({ ...limit, since: Date.parse(limit.from) }));

/** How long a public CA lets a server's certificate live, by its date of issue. */
export const lifetime: CertificateRule = (node, { role }) => {
  if (role === 'issuer') return nothing;
  const { detail } = node;
  const found = limits.find(({ since }) => detail.notBefore >= since);
  if (found === undefined || detail.notAfter < endOf(detail, found)) return nothing;
  const { from, limit, unit } = found;
  const days = Math.ceil((detail.notAfter + 1 - detail.notBefore) / DAY);
  return finding('lifetime-too-long', node, { days, limit, unit, from });
};

/** The first instant beyond a limit; the second that notAfter names is part of the lifetime (BR §1.6.1). */
function endOf({ notBefore }: CertificateDetail, { limit, unit }: Limit): number {
  if (unit === 'days') return notBefore + limit * DAY;
  const end = new Date(notBefore);
  end.setUTCMonth(end.getUTCMonth() + limit);
  // In months the same day and time of day was let pass.
  return end.getTime() + 1000;
}
