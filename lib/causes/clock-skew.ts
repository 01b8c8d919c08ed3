import { defineCause } from './define.ts';

export const clockSkew = defineCause({
  id: 'clock-skew',
  side: 'client',
  checks: ['clock-margin'],
  rank: 24,
  affects: 'one',
  // The margin says how wrong a clock would have to be; that no client's is that wrong can't be seen from here.
  decide: () => 'undetermined',
  fix: ['fix-clock'],
});
