import { defineCause } from './define.ts';

export const notYetValid = defineCause({
  id: 'not-yet-valid',
  side: 'server',
  checks: ['not-yet-valid'],
  rank: 10,
  affects: 'all',
  fix: ['wait-or-reissue', 'fix-clock'],
});
