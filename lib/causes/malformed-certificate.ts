import { defineCause } from './define.ts';

export const malformedCertificate = defineCause({
  id: 'malformed-certificate',
  side: 'server',
  checks: ['certificate-malformed'],
  rank: 5,
  affects: 'all',
  fix: ['reissue'],
});
