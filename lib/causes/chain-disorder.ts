import { defineCause } from './define.ts';

export const chainDisorder = defineCause({
  id: 'chain-disorder',
  side: 'server',
  checks: ['chain-unordered', 'chain-strangers'],
  rank: 23,
  affects: 'some',
  fix: ['tidy-chain'],
});
