import { defineCause } from './define.ts';

export const selfSignedLeaf = defineCause({
  id: 'self-signed-leaf',
  side: 'server',
  checks: ['leaf-self-signed'],
  rank: 12,
  affects: 'all',
  fix: ['public-ca', 'distribute-certificate'],
});
