import { defineCause } from './define.ts';

export const localCaStoreMissing = defineCause({
  id: 'local-ca-store-missing',
  side: 'client',
  checks: [],
  rank: 25,
  affects: 'one',
  fix: ['install-ca-store'],
});
