import { defineCause } from './define.ts';

export const clockSkew = defineCause({
  id: 'clock-skew',
  side: 'client',
  checks: ['clock-margin'],
  rank: 24,
  affects: 'one',
  fix: ['fix-clock'],
});
