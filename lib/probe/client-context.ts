import { createSecureContext, type SecureContext } from 'node:tls';

/** SSL_OP_LEGACY_SERVER_CONNECT: servers without secure renegotiation (RFC 5746) are looked at all the same. */
const LEGACY_SERVER_CONNECT = 0x4;

const classic = 'X448:P-256:P-384:P-521:brainpoolP256r1:brainpoolP384r1:brainpoolP512r1:ffdhe2048:ffdhe3072';

/**
 * Groups with a star get a key share in the first ClientHello (OpenSSL 3.5); with the hybrid's alone,
 * every server without ML-KEM would cost a HelloRetryRequest. Older libraries know neither star nor hybrid.
 */
const groupLists = [
  `*X25519MLKEM768:*X25519:${classic}`,
  `X25519:${classic}`,
  'X25519:P-256:P-384:P-521',
] as const;

let shared: SecureContext | null = null;

/** One context for all handshakes: it holds nothing of any target, and building it costs more than using it. */
export function clientContext(): SecureContext {
  shared ??= buildContext(groupLists);
  return shared;
}

function buildContext([groups, ...others]: readonly string[]): SecureContext {
  try {
    return createSecureContext({
      // Nothing is verified here: what the server sent is judged later, against stores that have a name.
      ca: [],
      // Anonymous and NULL suites out: a server must not get away without a certificate.
      ciphers: 'ALL:!aNULL:!eNULL:@SECLEVEL=0',
      minVersion: 'TLSv1',
      ...(groups === undefined ? {} : { ecdhCurve: groups }),
      secureOptions: LEGACY_SERVER_CONNECT,
    });
  } catch (error) {
    if (groups === undefined) throw error;
    return buildContext(others);
  }
}
