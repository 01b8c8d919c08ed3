import { defineCause } from './define.ts';

export const selfSignedInChain = defineCause({
  id: 'self-signed-in-chain',
  side: 'server',
  checks: ['root-self-signed'],
  rank: 15,
  affects: 'all',
  fix: ['distribute-root', 'public-ca'],
});
