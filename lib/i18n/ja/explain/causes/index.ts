import type { CauseId } from '../../../../causes/ids.ts';
import type { Explanation } from '../../../explain.ts';
import { badSignature } from './bad-signature.ts';
import { chainDisorder } from './chain-disorder.ts';
import { clientCertBad } from './client-cert-bad.ts';
import { clientCertRequired } from './client-cert-required.ts';
import { clockSkew } from './clock-skew.ts';
import { constraintViolation } from './constraint-violation.ts';
import { ctMissing } from './ct-missing.ts';
import { dnsFailure } from './dns-failure.ts';
import { expired } from './expired.ts';
import { handshakeRefused } from './handshake-refused.ts';
import { hostnameMismatch } from './hostname-mismatch.ts';
import { incompleteChain } from './incomplete-chain.ts';
import { interception } from './interception.ts';
import { keyMismatch } from './key-mismatch.ts';
import { localCaStoreMissing } from './local-ca-store-missing.ts';
import { malformedCertificate } from './malformed-certificate.ts';
import { networkBlocked } from './network-blocked.ts';
import { notTls } from './not-tls.ts';
import { notYetValid } from './not-yet-valid.ts';
import { pinning } from './pinning.ts';
import { protocolMismatch } from './protocol-mismatch.ts';
import { revocationUnavailable } from './revocation-unavailable.ts';
import { revoked } from './revoked.ts';
import { selfSignedInChain } from './self-signed-in-chain.ts';
import { selfSignedLeaf } from './self-signed-leaf.ts';
import { sshHostKey } from './ssh-host-key.ts';
import { untrustedRoot } from './untrusted-root.ts';
import { weakCrypto } from './weak-crypto.ts';

export const causeExplanations: Readonly<Record<CauseId, Explanation>> = {
  'bad-signature': badSignature,
  'chain-disorder': chainDisorder,
  'client-cert-bad': clientCertBad,
  'client-cert-required': clientCertRequired,
  'clock-skew': clockSkew,
  'constraint-violation': constraintViolation,
  'ct-missing': ctMissing,
  'dns-failure': dnsFailure,
  expired,
  'handshake-refused': handshakeRefused,
  'hostname-mismatch': hostnameMismatch,
  'incomplete-chain': incompleteChain,
  interception,
  'key-mismatch': keyMismatch,
  'local-ca-store-missing': localCaStoreMissing,
  'malformed-certificate': malformedCertificate,
  'network-blocked': networkBlocked,
  'not-tls': notTls,
  'not-yet-valid': notYetValid,
  pinning,
  'protocol-mismatch': protocolMismatch,
  'revocation-unavailable': revocationUnavailable,
  revoked,
  'self-signed-in-chain': selfSignedInChain,
  'self-signed-leaf': selfSignedLeaf,
  'ssh-host-key': sshHostKey,
  'untrusted-root': untrustedRoot,
  'weak-crypto': weakCrypto,
};
