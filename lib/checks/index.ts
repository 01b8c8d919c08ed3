import { certificateMalformed } from './certificate/certificate-malformed.ts';
import { criticalExtensionUnknown } from './certificate/critical-extension-unknown.ts';
import { extensionDuplicated } from './certificate/extension-duplicated.ts';
import { issuerNameDiffers } from './certificate/issuer-name-differs.ts';
import { issuerNotACa } from './certificate/issuer-not-a-ca.ts';
import { keyIdMismatched } from './certificate/key-id-mismatched.ts';
import { keyMismatched } from './certificate/key-mismatched.ts';
import { keyUsageWrong } from './certificate/key-usage-wrong.ts';
import { lifetimeTooLong } from './certificate/lifetime-too-long.ts';
import { nameConstraintViolated } from './certificate/name-constraint-violated.ts';
import { pathLengthExceeded } from './certificate/path-length-exceeded.ts';
import { pathTooComplex } from './certificate/path-too-complex.ts';
import { policyUnmet } from './certificate/policy-unmet.ts';
import { purposeNotServer } from './certificate/purpose-not-server.ts';
import { signatureBroken } from './certificate/signature-broken.ts';
import { stapleRevoked } from './certificate/staple-revoked.ts';
import { stapleUnusable } from './certificate/staple-unusable.ts';
import { strictRuleBroken } from './certificate/strict-rule-broken.ts';
import { timestampsMissing } from './certificate/timestamps-missing.ts';
import { chainStrangers } from './chain/chain-strangers.ts';
import { chainUnordered } from './chain/chain-unordered.ts';
import { intermediateMissing } from './chain/intermediate-missing.ts';
import { clientCertificateRequired } from './client/client-certificate-required.ts';
import { clockMargin } from './dates/clock-margin.ts';
import { issuerExpired } from './dates/issuer-expired.ts';
import { leafExpired } from './dates/leaf-expired.ts';
import { notYetValid } from './dates/not-yet-valid.ts';
import type { CheckText, DetailsOf } from './define.ts';
import { nameNeeded } from './name/name-needed.ts';
import { nameNotCovered } from './name/name-not-covered.ts';
import { nameUnrecognized } from './name/name-unrecognized.ts';
import { addressUnreachable } from './network/address-unreachable.ts';
import { handshakeRefused } from './network/handshake-refused.ts';
import { interceptionResembled } from './network/interception-resembled.ts';
import { nameUnresolved } from './network/name-unresolved.ts';
import { protocolForeign } from './network/protocol-foreign.ts';
import { algorithmWeak } from './software/algorithm-weak.ts';
import { currentClientsRefused } from './software/current-clients-refused.ts';
import { protocolObsolete } from './software/protocol-obsolete.ts';
import { leafSelfSigned } from './trust/leaf-self-signed.ts';
import { rootSelfSigned } from './trust/root-self-signed.ts';
import { rootUntrusted } from './trust/root-untrusted.ts';

/** Every check, by family and then by id. */
export const checks = [
  certificateMalformed,
  criticalExtensionUnknown,
  extensionDuplicated,
  issuerNameDiffers,
  issuerNotACa,
  keyIdMismatched,
  keyMismatched,
  keyUsageWrong,
  lifetimeTooLong,
  nameConstraintViolated,
  pathLengthExceeded,
  pathTooComplex,
  policyUnmet,
  purposeNotServer,
  signatureBroken,
  stapleRevoked,
  stapleUnusable,
  strictRuleBroken,
  timestampsMissing,
  chainStrangers,
  chainUnordered,
  intermediateMissing,
  clientCertificateRequired,
  clockMargin,
  issuerExpired,
  leafExpired,
  notYetValid,
  nameNeeded,
  nameNotCovered,
  nameUnrecognized,
  addressUnreachable,
  handshakeRefused,
  interceptionResembled,
  nameUnresolved,
  protocolForeign,
  algorithmWeak,
  currentClientsRefused,
  protocolObsolete,
  leafSelfSigned,
  rootSelfSigned,
  rootUntrusted,
] as const;

type AnyCheck = (typeof checks)[number];
export type CheckId = AnyCheck['id'];

/** The words of every check: a check or a detail without words does not compile. */
export type CheckTexts = { readonly [C in AnyCheck as C['id']]: CheckText<DetailsOf<C>> };
