import { defineCause } from './define.ts';

export const handshakeRefused = defineCause({
  id: 'handshake-refused',
  side: 'server',
  checks: ['handshake-refused'],
  rank: 18,
  affects: 'all',
  fix: ['read-server-log'],
});
