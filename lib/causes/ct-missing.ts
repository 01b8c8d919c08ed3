import { defineCause } from './define.ts';

export const ctMissing = defineCause({
  id: 'ct-missing',
  side: 'server',
  checks: ['timestamps-missing'],
  rank: 21,
  affects: 'some',
  fix: ['reissue'],
});
