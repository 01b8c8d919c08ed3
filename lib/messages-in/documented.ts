import { defineFamily } from './define.ts';

/** The five messages by which most people find out that a certificate was refused. */
export const documented = defineFamily({
  id: 'documented',
  patterns: [
    {
      // curl's sentence for code 60 (51 before 7.62): TLS and SSH share it, and it names no cause.
      match: /peer certificate (?:or SSH remote key )?was not OK/i,
      hint: { documented: 'peer-not-ok', stage: 'verification' },
    },
    {
      match: /unable to get local issuer certificate/i,
      hint: {
        documented: 'local-issuer',
        protocol: 'tls',
        stage: 'verification',
        causes: ['incomplete-chain', 'untrusted-root', 'interception', 'local-ca-store-missing'],
      },
    },
    {
      // Chrome fetches a missing intermediate by itself, so an incomplete chain comes last.
      match: /ERR_CERT_AUTHORITY_INVALID/i,
      hint: {
        documented: 'authority-invalid',
        protocol: 'tls',
        client: 'browser',
        stage: 'verification',
        causes: ['untrusted-root', 'self-signed-leaf', 'interception', 'incomplete-chain'],
      },
    },
    {
      match: /certificate has expired/i,
      hint: {
        documented: 'has-expired',
        protocol: 'tls',
        stage: 'verification',
        causes: ['expired', 'clock-skew'],
      },
    },
    {
      match: /host ?name mismatch/i,
      hint: {
        documented: 'name-mismatch',
        protocol: 'tls',
        stage: 'verification',
        causes: ['hostname-mismatch'],
      },
    },
  ],
});
