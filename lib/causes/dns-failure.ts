import { defineCause } from './define.ts';

export const dnsFailure = defineCause({
  id: 'dns-failure',
  side: 'between',
  checks: ['name-unresolved'],
  rank: 1,
  affects: 'all',
  fix: ['dns-record'],
});
