import { defineCause } from './define.ts';

export const weakCrypto = defineCause({
  id: 'weak-crypto',
  side: 'server',
  checks: ['algorithm-weak'],
  rank: 16,
  affects: 'most',
  fix: ['reissue'],
});
