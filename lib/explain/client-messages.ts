import type { CauseId } from '../causes/ids.ts';

/** What a client really prints for a cause. `…` stands for what differs from case to case. */
export interface ClientMessage {
  readonly client: string;
  readonly text: string;
}

const openssl = 'OpenSSL (curl, Python, Ruby, PHP …)';
const gnutls = 'GnuTLS (git, wget …)';
const chromium = 'Chrome, Edge';
const firefox = 'Firefox';
const node = 'Node.js';
const go = 'Go';
const java = 'Java';

function from(client: string, ...texts: readonly string[]): readonly ClientMessage[] {
  return texts.map((text) => ({ client, text }));
}

const unknownAuthority = [
  ...from(java, 'PKIX path building failed: … unable to find valid certification path to requested target'),
  ...from(go, 'x509: certificate signed by unknown authority'),
  ...from(gnutls, 'The certificate issuer is unknown.'),
];
const dates = [
  ...from(go, 'x509: certificate has expired or is not yet valid'),
  ...from(chromium, 'net::ERR_CERT_DATE_INVALID'),
];

/** The words by which people meet each cause, of the clients that were run or whose source was read. */
export const clientMessages: Readonly<Record<CauseId, readonly ClientMessage[]>> = {
  expired: [
    ...from(openssl, 'certificate has expired'),
    ...from(node, 'CERT_HAS_EXPIRED'),
    ...from(java, 'CertificateExpiredException: NotAfter:'),
    ...from(gnutls, 'The certificate chain uses expired certificate.'),
    ...from(firefox, 'SEC_ERROR_EXPIRED_CERTIFICATE'),
    ...dates,
  ],
  'not-yet-valid': [
    ...from(openssl, 'certificate is not yet valid'),
    ...from(java, 'CertificateNotYetValidException: NotBefore:'),
    ...dates,
  ],
  'clock-skew': [...from(openssl, 'certificate is not yet valid', 'certificate has expired'), ...dates],
  'incomplete-chain': [
    ...from(openssl, 'unable to get local issuer certificate', 'unable to verify the first certificate'),
    ...from(node, 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'),
    ...unknownAuthority,
  ],
  'chain-disorder': [],
  'self-signed-leaf': [
    ...from(openssl, 'self-signed certificate'),
    ...from(node, 'DEPTH_ZERO_SELF_SIGNED_CERT'),
    ...from(firefox, 'MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT'),
    ...from(chromium, 'net::ERR_CERT_AUTHORITY_INVALID'),
    ...unknownAuthority,
  ],
  'self-signed-in-chain': [
    ...from(openssl, 'self-signed certificate in certificate chain'),
    ...from(node, 'SELF_SIGNED_CERT_IN_CHAIN'),
    ...from(chromium, 'net::ERR_CERT_AUTHORITY_INVALID'),
    ...from(firefox, 'SEC_ERROR_UNKNOWN_ISSUER'),
    ...unknownAuthority,
  ],
  'untrusted-root': [
    ...from(openssl, 'unable to get local issuer certificate'),
    ...from(chromium, 'net::ERR_CERT_AUTHORITY_INVALID'),
    ...from(firefox, 'SEC_ERROR_UNKNOWN_ISSUER'),
    ...unknownAuthority,
  ],
  'local-ca-store-missing': [
    ...from('curl', 'error setting certificate verify locations', 'error setting certificate file:'),
    ...from(java, 'the trustAnchors parameter must be non-empty'),
    ...from(openssl, 'unable to get local issuer certificate'),
  ],
  'client-cert-required': [
    ...from(go, 'remote error: tls: certificate required'),
    ...from(java, 'Received fatal alert: handshake_failure'),
    ...from(node, 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED'),
    ...from('nginx', '400 No required SSL certificate was sent'),
  ],
  'client-cert-bad': [
    ...from('curl', 'could not load PEM client certificate', 'unable to set private key file'),
    ...from('nginx', '400 The SSL certificate error'),
  ],
  interception: [
    ...from('npm', 'SELF_SIGNED_CERT_IN_CHAIN'),
    ...from(openssl, 'self-signed certificate in certificate chain'),
    ...from(firefox, 'MOZILLA_PKIX_ERROR_MITM_DETECTED'),
    ...unknownAuthority,
  ],
  'network-blocked': [
    ...from(node, 'ECONNREFUSED', 'ETIMEDOUT', 'ECONNRESET'),
    ...from(firefox, 'PR_END_OF_FILE_ERROR', 'PR_CONNECT_RESET_ERROR'),
    ...from('curl', 'CONNECT tunnel failed, response'),
  ],
  'not-tls': [
    ...from(openssl, 'wrong version number'),
    ...from(
      go,
      'tls: first record does not look like a TLS handshake',
      'http: server gave HTTP response to HTTPS client',
    ),
  ],
  'dns-failure': [
    ...from('curl', 'Could not resolve host:'),
    ...from(chromium, 'net::ERR_NAME_NOT_RESOLVED'),
    ...from(node, 'getaddrinfo ENOTFOUND'),
  ],
  'handshake-refused': from(java, 'Received fatal alert: handshake_failure'),
  'hostname-mismatch': [
    ...from('curl', 'no alternative certificate subject name matches target host name'),
    ...from('Python', 'Hostname mismatch, certificate is not valid for'),
    ...from(node, 'ERR_TLS_CERT_ALTNAME_INVALID'),
    ...from(chromium, 'net::ERR_CERT_COMMON_NAME_INVALID'),
    ...from(firefox, 'SSL_ERROR_BAD_CERT_DOMAIN'),
    ...from(gnutls, 'The name in the certificate does not match the expected.'),
  ],
  'protocol-mismatch': [
    ...from(openssl, 'unsupported protocol', 'tlsv1 alert protocol version'),
    ...from(java, 'Received fatal alert: protocol_version'),
    ...from(go, 'remote error: tls: protocol version not supported'),
    ...from(chromium, 'net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH'),
  ],
  'weak-crypto': [
    ...from(openssl, 'EE certificate key too weak', 'CA signature digest algorithm too weak'),
    ...from(go, 'x509: cannot verify signature: insecure algorithm'),
    ...from(gnutls, 'The certificate chain uses insecure algorithm.'),
  ],
  revoked: [
    ...from(openssl, 'certificate revoked'),
    ...from(chromium, 'net::ERR_CERT_REVOKED'),
    ...from(firefox, 'SEC_ERROR_REVOKED_CERTIFICATE'),
    ...from(gnutls, 'The certificate chain is revoked.'),
  ],
  'constraint-violation': [
    ...from(
      openssl,
      'unsuitable certificate purpose',
      'path length constraint exceeded',
      'permitted subtree violation',
    ),
    ...from(go, 'x509: certificate specifies an incompatible key usage'),
    ...from(gnutls, 'The certificate issuer is not a CA.'),
  ],
  'bad-signature': [
    ...from(openssl, 'certificate signature failure'),
    ...from(firefox, 'SEC_ERROR_BAD_SIGNATURE'),
  ],
  'key-mismatch': from('nginx, at its start', 'key values mismatch'),
  'malformed-certificate': from(firefox, 'SEC_ERROR_BAD_DER'),
  'ct-missing': from(chromium, 'net::ERR_CERTIFICATE_TRANSPARENCY_REQUIRED'),
  'revocation-unavailable': [
    ...from('curl', 'No OCSP response received'),
    ...from('curl on Windows', 'CRYPT_E_NO_REVOCATION_CHECK', 'CRYPT_E_REVOCATION_OFFLINE'),
    ...from(firefox, 'MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING'),
  ],
  pinning: [
    ...from('curl', 'SSL: public key does not match pinned public key'),
    ...from(chromium, 'net::ERR_SSL_PINNED_KEY_NOT_IN_CERT_CHAIN'),
    ...from(firefox, 'MOZILLA_PKIX_ERROR_KEY_PINNING_FAILURE'),
  ],
  'ssh-host-key': [
    ...from('curl (scp, sftp)', 'SSL peer certificate or SSH remote key was not OK'),
    ...from('ssh, scp, sftp', 'Host key verification failed.'),
  ],
};
