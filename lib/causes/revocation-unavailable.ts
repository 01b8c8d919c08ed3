import { defineCause } from './define.ts';

export const revocationUnavailable = defineCause({
  id: 'revocation-unavailable',
  side: 'server',
  checks: ['staple-unusable'],
  rank: 19,
  affects: 'some',
  fix: ['fix-stapling'],
});
