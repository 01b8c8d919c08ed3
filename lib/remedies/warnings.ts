/**
 * What people try when a certificate is refused, each in one place: no other text may name these switches,
 * and these do so only to say what they cost.
 */
export const warningIds = [
  'browser-exception',
  'curl-insecure',
  'docker-insecure-registries',
  'git-ssl-verify',
  'inspection-left-off',
  'java-trust-all',
  'key-readable',
  'node-reject-unauthorized',
  'package-manager-unverified',
  'python-unverified',
] as const;

export type WarningId = (typeof warningIds)[number];
