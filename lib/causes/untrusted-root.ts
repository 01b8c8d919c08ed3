import { defineCause } from './define.ts';

export const untrustedRoot = defineCause({
  id: 'untrusted-root',
  side: 'server',
  checks: ['root-untrusted'],
  rank: 20,
  affects: 'all',
  fix: ['distribute-root', 'public-ca'],
});
