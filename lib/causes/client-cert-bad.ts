import { asksForCertificate } from './asks-for-certificate.ts';
import { defineCause } from './define.ts';

export const clientCertBad = defineCause({
  id: 'client-cert-bad',
  side: 'client',
  checks: [],
  rank: 26,
  affects: 'one',
  fix: ['install-client-certificate'],
  // Without a request there is nothing to get wrong; with one, only the client's files can tell.
  decide: (_findings, subject) => (asksForCertificate(subject) === false ? 'ruled-out' : 'undetermined'),
});
