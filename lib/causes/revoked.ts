import { defineCause } from './define.ts';

export const revoked = defineCause({
  id: 'revoked',
  side: 'server',
  checks: ['staple-revoked'],
  rank: 8,
  affects: 'most',
  fix: ['reissue'],
  sinceWhen: (findings) => {
    const at = findings.find((finding) => finding.detail === 'revoked')?.values.at;
    return typeof at === 'string' ? at : null;
  },
});
