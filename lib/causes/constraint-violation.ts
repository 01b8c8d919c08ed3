import { defineCause } from './define.ts';

export const constraintViolation = defineCause({
  id: 'constraint-violation',
  side: 'server',
  checks: [
    'issuer-not-a-ca',
    'key-usage-wrong',
    'path-length-exceeded',
    'path-too-complex',
    'name-constraint-violated',
    'purpose-not-server',
    'critical-extension-unknown',
    'extension-duplicated',
    'lifetime-too-long',
  ],
  rank: 11,
  affects: 'most',
  fix: ['reissue'],
});
