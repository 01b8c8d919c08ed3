/** The public cause ids, by checklist group, in the checklist's order. They are never renamed or reused. */
export const causeGroups = {
  expiry: ['expired', 'not-yet-valid', 'clock-skew'],
  chain: ['incomplete-chain', 'chain-disorder'],
  'self-signed': ['self-signed-leaf', 'self-signed-in-chain'],
  issuer: ['untrusted-root', 'local-ca-store-missing'],
  'client-certificate': ['client-cert-required', 'client-cert-bad'],
  network: ['interception', 'network-blocked', 'not-tls', 'dns-failure', 'handshake-refused'],
  name: ['hostname-mismatch'],
  software: ['protocol-mismatch', 'weak-crypto'],
  certificate: [
    'revoked',
    'constraint-violation',
    'bad-signature',
    'key-mismatch',
    'malformed-certificate',
    'ct-missing',
    'revocation-unavailable',
  ],
  policy: ['pinning', 'ssh-host-key'],
} as const;

export type GroupId = keyof typeof causeGroups;
export type CauseId = (typeof causeGroups)[GroupId][number];

export const groupIds = Object.keys(causeGroups) as readonly GroupId[];
export const causeIds: readonly CauseId[] = groupIds.flatMap(
  (group) => causeGroups[group] as readonly CauseId[],
);

export const causeStatuses = ['found', 'suspected', 'undetermined', 'ruled-out'] as const;
/** Worst first. */
export type CauseStatus = (typeof causeStatuses)[number];
