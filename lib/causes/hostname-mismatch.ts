import { defineCause } from './define.ts';

export const hostnameMismatch = defineCause({
  id: 'hostname-mismatch',
  side: 'server',
  checks: ['name-not-covered', 'name-unrecognized', 'name-needed'],
  rank: 13,
  affects: 'all',
  fix: ['reissue-for-name', 'use-covered-name'],
});
