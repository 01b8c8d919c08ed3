import type { RulesById } from '../../rules.ts';

/** Extensions as such, and the one that marks a CA. */
export const extensions = {
  'unknown-critical-extension': {
    title: 'Critical extension that clients do not know',
    says: 'Critical means: don’t use this certificate if you don’t understand this extension. It might say “not for servers”, so refusing is the only safe answer.',
    clients: 'Practically every client. OpenSSL says `unhandled critical extension`.',
    mend: 'Have it issued again without the mark, or without the extension.',
    fine: 'Between a CA and programs that were made for it and know the extension.',
  },
  'duplicate-extension': {
    title: 'The same extension twice',
    says: 'Each extension occurs once. Of two, one client might read the first and another one the second.',
    clients:
      'GnuTLS, Java and Chromium refuse any extension that is there twice; OpenSSL and rustls refuse it for those that they read.',
    mend: 'Have it issued again. Usually a template adds what was already there.',
  },
  'extension-wrongly-critical': {
    title: 'Extension marked critical that must not be',
    says: 'Key identifiers, the addresses of the CA (AIA) and a few others only help to find things. They must not be critical, so that a client that doesn’t use them can go on.',
    clients:
      'OpenSSL, Python, Java 17, rustls and Chromium refused critical key identifiers and a critical AIA in our trials, OpenSSL with `unhandled critical extension`; GnuTLS accepted them.',
    mend: 'Have it issued again without the mark. In the settings of a private CA, it is the word `critical` before the value.',
  },
  'extension-not-critical': {
    title: 'Limit that is not marked critical',
    says: 'Name constraints, policy constraints and “inhibit anyPolicy” limit a CA. They must be critical, so that a client that cannot process them refuses rather than passes over them.',
    clients:
      'None is known. OpenSSL, GnuTLS, Java 17, rustls and Chromium accepted name constraints without the mark.',
    mend: 'Have the CA certificate issued again with the mark and the same key.',
  },
  'extension-criticality-unusual': {
    title: 'Critical mark other than public CAs must set it',
    says: 'For public CAs the mark is prescribed: the key usage of a CA and the basic constraints of a server have it; a server’s policies, addresses of revocation lists and timestamps (SCT) don’t. RFC 5280 leaves it open.',
    clients:
      'None is known that goes by this list: they process these extensions with the mark and without it.',
    mend: 'Set or remove the mark at the next renewal.',
    fine: 'With a private CA.',
  },
  'basic-constraints-not-critical': {
    title: 'CA mark that is not critical',
    says: 'The basic constraints decide who is a CA. In a CA certificate they must be critical: no client may pass over them.',
    clients:
      'Python from 3.13 on and OpenSSL in strict mode, in roots as well: `Basic Constraints of CA cert not marked critical`. OpenSSL otherwise, GnuTLS, Java 17, rustls and Chromium accepted it.',
    mend: 'Have the CA certificate issued again with the same key and `basicConstraints = critical, CA:TRUE`. A new root has to be distributed to the clients.',
    fine: 'Where no strict client connects.',
  },
  'path-length-without-ca': {
    title: 'Path length where it means nothing',
    says: 'A path length (`pathlen`) belongs in the certificate of a CA that may sign certificates. Anywhere else it contradicts the rest.',
    clients:
      'Python from 3.13 on and OpenSSL in strict mode: `Path length invalid for non-CA cert`. OpenSSL otherwise, GnuTLS, Java 17, rustls and Chromium accepted it.',
    mend: 'Have it issued again without `pathlen`. If it is to be a CA, it needs `CA:TRUE` and `keyCertSign`.',
    fine: 'Where no strict client connects.',
  },
  'ca-as-leaf': {
    title: 'CA certificate on a server',
    says: 'A certificate that may issue others is no server certificate: whoever breaks into the server could issue for any name. Public CAs must not issue it so; RFC 5280 has nothing against it.',
    clients: 'Firefox, NSS tools and rustls (`CaUsedAsEndEntity`) refuse it; most others accept it.',
    mend: 'Issue a certificate for the server from this CA, install that one, and take the key of the CA off the server.',
    fine: 'A self-signed certificate made by `openssl req -x509` is of this kind, and works where none of those clients connects.',
  },
} as const satisfies Partial<RulesById>;
