import { defineCause } from './define.ts';

export const incompleteChain = defineCause({
  id: 'incomplete-chain',
  side: 'server',
  checks: ['intermediate-missing'],
  rank: 14,
  affects: 'all-but-browsers',
  fix: ['install-fullchain'],
  // Probably since the certificate was installed, which is seldom long after it was issued.
  sinceWhen: (findings, subject) =>
    findings.some((finding) => finding.outcome === 'fail')
      ? (subject.views[0]?.leaf?.notBefore ?? null)
      : null,
});
