import type { Scenario } from '../define.ts';
import { alertHandshakeFailure } from './alert-handshake-failure.ts';
import { alertInternalError } from './alert-internal-error.ts';
import { apacheClientCert } from './apache-client-cert.ts';
import { apacheClientCertPage } from './apache-client-cert-page.ts';
import { apacheClientCertRenegotiation } from './apache-client-cert-renegotiation.ts';
import { badSignature } from './bad-signature.ts';
import { caAsLeaf } from './ca-as-leaf.ts';
import { certificateMessageBroken } from './certificate-message-broken.ts';
import { clientCertAsked } from './client-cert-asked.ts';
import { clientCertRequiredTls12 } from './client-cert-required-tls12.ts';
import { clientCertRequiredTls13 } from './client-cert-required-tls13.ts';
import { clientauthEkuOnly } from './clientauth-eku-only.ts';
import { closedAtOnce } from './closed-at-once.ts';
import { commonNameOnly } from './common-name-only.ts';
import { duplicatesAndStrangers } from './duplicates-and-strangers.ts';
import { emptyCertificate } from './empty-certificate.ts';
import { expiredCrossSignSent } from './expired-cross-sign-sent.ts';
import { expiredIntermediate } from './expired-intermediate.ts';
import { expiredLeaf } from './expired-leaf.ts';
import { imapNameMismatch } from './imap-name-mismatch.ts';
import { interceptingCa } from './intercepting-ca.ts';
import { intermediateMissing } from './intermediate-missing.ts';
import { intermediateMissingWithoutAia } from './intermediate-missing-without-aia.ts';
import { intermediateNotACa } from './intermediate-not-a-ca.ts';
import { ipInCommonName } from './ip-in-common-name.ts';
import { issuerNameDiffers } from './issuer-name-differs.ts';
import { keyIdMismatched } from './key-id-mismatched.ts';
import { keyMismatch } from './key-mismatch.ts';
import { keyUsageWrong } from './key-usage-wrong.ts';
import { malformedLeaf } from './malformed-leaf.ts';
import { mustStapleMissing } from './must-staple-missing.ts';
import { nameConstraintViolated } from './name-constraint-violated.ts';
import { nameMismatch } from './name-mismatch.ts';
import { nginxClientCert } from './nginx-client-cert.ts';
import { nginxClientCertForbidden } from './nginx-client-cert-forbidden.ts';
import { nginxClientCertHttp2 } from './nginx-client-cert-http2.ts';
import { nginxClientCertOptional } from './nginx-client-cert-optional.ts';
import { nginxLeafOnly } from './nginx-leaf-only.ts';
import { nginxSound } from './nginx-sound.ts';
import { noSniOtherCertificate } from './no-sni-other-certificate.ts';
import { notYetValid } from './not-yet-valid.ts';
import { opensslSound } from './openssl-sound.ts';
import { pathLengthExceeded } from './path-length-exceeded.ts';
import { plainHttp } from './plain-http.ts';
import { policyUnmet } from './policy-unmet.ts';
import { portRefused } from './port-refused.ts';
import { postgresSelfSigned } from './postgres-self-signed.ts';
import { privateRootNotSent } from './private-root-not-sent.ts';
import { privateRootSent } from './private-root-sent.ts';
import { resetAtOnce } from './reset-at-once.ts';
import { revokedStaple } from './revoked-staple.ts';
import { rsa1024 } from './rsa-1024.ts';
import { secondIntermediateMissing } from './second-intermediate-missing.ts';
import { selfSignedCaLeaf } from './self-signed-ca-leaf.ts';
import { selfSignedLeaf } from './self-signed-leaf.ts';
import { sha1Signature } from './sha1-signature.ts';
import { silent } from './silent.ts';
import { smtpBanner } from './smtp-banner.ts';
import { smtpIntermediateMissing } from './smtp-intermediate-missing.ts';
import { smtpSound } from './smtp-sound.ts';
import { sniUnrecognized } from './sni-unrecognized.ts';
import { sound } from './sound.ts';
import { soundIp } from './sound-ip.ts';
import { soundRootIncluded } from './sound-root-included.ts';
import { soundRsa } from './sound-rsa.ts';
import { soundTls12 } from './sound-tls12.ts';
import { soundWildcard } from './sound-wildcard.ts';
import { sshBanner } from './ssh-banner.ts';
import { staleStaple } from './stale-staple.ts';
import { starttlsInjected } from './starttls-injected.ts';
import { starttlsNotOffered } from './starttls-not-offered.ts';
import { starttlsRefused } from './starttls-refused.ts';
import { starttlsWrongMode } from './starttls-wrong-mode.ts';
import { tls10Only } from './tls10-only.ts';
import { trailingBytes } from './trailing-bytes.ts';
import { twoAddressesOneStale } from './two-addresses-one-stale.ts';
import { twoIntermediatesMissing } from './two-intermediates-missing.ts';
import { unknownCriticalExtension } from './unknown-critical-extension.ts';
import { unknownName } from './unknown-name.ts';
import { unusualGroups } from './unusual-groups.ts';
import { unusualKey } from './unusual-key.ts';
import { unusualSuites } from './unusual-suites.ts';
import { wildcardTooDeep } from './wildcard-too-deep.ts';
import { wrongOrder } from './wrong-order.ts';

/** Every scenario, sorted by id; the place in this list is also its offset from the lab's base port. */
export const scenarios: readonly Scenario[] = [
  alertHandshakeFailure,
  alertInternalError,
  apacheClientCert,
  apacheClientCertPage,
  apacheClientCertRenegotiation,
  badSignature,
  caAsLeaf,
  certificateMessageBroken,
  clientCertAsked,
  clientCertRequiredTls12,
  clientCertRequiredTls13,
  clientauthEkuOnly,
  closedAtOnce,
  commonNameOnly,
  duplicatesAndStrangers,
  emptyCertificate,
  expiredCrossSignSent,
  expiredIntermediate,
  expiredLeaf,
  imapNameMismatch,
  interceptingCa,
  intermediateMissing,
  intermediateMissingWithoutAia,
  intermediateNotACa,
  ipInCommonName,
  issuerNameDiffers,
  keyIdMismatched,
  keyMismatch,
  keyUsageWrong,
  malformedLeaf,
  mustStapleMissing,
  nameConstraintViolated,
  nameMismatch,
  nginxClientCert,
  nginxClientCertForbidden,
  nginxClientCertHttp2,
  nginxClientCertOptional,
  nginxLeafOnly,
  nginxSound,
  noSniOtherCertificate,
  notYetValid,
  opensslSound,
  pathLengthExceeded,
  plainHttp,
  policyUnmet,
  portRefused,
  postgresSelfSigned,
  privateRootNotSent,
  privateRootSent,
  resetAtOnce,
  revokedStaple,
  rsa1024,
  secondIntermediateMissing,
  selfSignedCaLeaf,
  selfSignedLeaf,
  sha1Signature,
  silent,
  smtpBanner,
  smtpIntermediateMissing,
  smtpSound,
  sniUnrecognized,
  sound,
  soundIp,
  soundRootIncluded,
  soundRsa,
  soundTls12,
  soundWildcard,
  sshBanner,
  staleStaple,
  starttlsInjected,
  starttlsNotOffered,
  starttlsRefused,
  starttlsWrongMode,
  tls10Only,
  trailingBytes,
  twoAddressesOneStale,
  twoIntermediatesMissing,
  unknownCriticalExtension,
  unknownName,
  unusualGroups,
  unusualKey,
  unusualSuites,
  wildcardTooDeep,
  wrongOrder,
];
