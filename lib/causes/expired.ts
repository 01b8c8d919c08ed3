import { defineCause } from './define.ts';

export const expired = defineCause({
  id: 'expired',
  side: 'server',
  checks: ['leaf-expired', 'issuer-expired'],
  rank: 9,
  affects: 'all',
  fix: ['renew'],
  sinceWhen: (findings) => {
    const notAfter = findings.find((finding) => finding.outcome === 'fail')?.values.notAfter;
    return typeof notAfter === 'string' && notAfter !== '' ? notAfter : null;
  },
});
