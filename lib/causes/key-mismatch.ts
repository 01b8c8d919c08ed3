import { defineCause } from './define.ts';

export const keyMismatch = defineCause({
  id: 'key-mismatch',
  side: 'server',
  checks: ['key-mismatched'],
  rank: 6,
  affects: 'all',
  fix: ['pair-key'],
});
