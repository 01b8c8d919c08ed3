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

/** `everything` that this library can do, or what clients offer out of the box in 2026. */
export type Offer = 'everything' | 'mainstream';

/** Browsers, Go, Java and OpenSSL's defaults taken together; lib/tls/mainstream.ts names the same. */
const mainstream = {
  ciphers: 'DEFAULT:!PSK:!SRP:@SECLEVEL=0',
  groups: 'X25519:P-256:P-384:P-521',
  sigalgs: [
    ...['ECDSA', 'RSA-PSS', 'RSA'].flatMap((key) => ['256', '384', '512'].map((hash) => `${key}+SHA${hash}`)),
    'ed25519',
    'RSA+SHA1',
  ].join(':'),
} as const;

const shared: Partial<Record<Offer, SecureContext>> = {};

/** One context for all handshakes: it holds nothing of any target, and building it costs more than using it. */
export function clientContext(offer: Offer = 'everything'): SecureContext {
  const context = shared[offer] ?? (offer === 'everything' ? buildContext(groupLists) : mainstreamContext());
  shared[offer] = context;
  return context;
}

function mainstreamContext(): SecureContext {
  return createSecureContext({
    ca: [],
    ciphers: mainstream.ciphers,
    sigalgs: mainstream.sigalgs,
    ecdhCurve: mainstream.groups,
    minVersion: 'TLSv1.2',
    secureOptions: LEGACY_SERVER_CONNECT,
  });
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
