import { defineCause } from './define.ts';

export const protocolMismatch = defineCause({
  id: 'protocol-mismatch',
  side: 'server',
  checks: ['protocol-obsolete', 'current-clients-refused'],
  rank: 4,
  affects: 'most',
  fix: ['enable-tls12'],
});
