import { defineCause } from './define.ts';

export const clientCertRequired = defineCause({
  id: 'client-cert-required',
  side: 'client',
  checks: ['client-certificate-required'],
  rank: 17,
  affects: 'all',
  fix: ['install-client-certificate'],
});
