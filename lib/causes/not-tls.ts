import { defineCause } from './define.ts';

export const notTls = defineCause({
  id: 'not-tls',
  side: 'server',
  checks: ['protocol-foreign'],
  rank: 3,
  affects: 'all',
  fix: ['enable-tls'],
});
