import { defineCause } from './define.ts';

export const pinning = defineCause({
  id: 'pinning',
  side: 'client',
  checks: [],
  rank: 27,
  affects: 'one',
  fix: ['update-pin'],
});
