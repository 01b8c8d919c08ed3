import { defineCause } from './define.ts';

export const badSignature = defineCause({
  id: 'bad-signature',
  side: 'server',
  checks: ['signature-broken'],
  rank: 7,
  affects: 'all',
  fix: ['reinstall', 'reissue'],
});
