import type { RulesById } from '../../rules.ts';

/** What a certificate may stand for, and whether its CA still stands by it. */
export const purpose = {
  'eku-not-allowed': {
    title: 'Certificate made for another purpose',
    says: 'The extended key usage lists what a certificate was made for: a server needs `serverAuth`, a client `clientAuth`. In a CA certificate, it limits everything below.',
    clients:
      'Nearly all refuse a server with `clientAuth` alone; git, wget, lynx and aria2 accepted it in our trials. Where an intermediate has the limit, OpenSSL, GnuTLS, rustls and Chromium refuse, and Java 17 passed over it.',
    mend: 'Have a certificate issued for the right purpose: a server certificate for a server. If the intermediate is the one that is limited, issue from another CA.',
  },
  'eku-any-only': {
    title: 'Any purpose instead of the one that is needed',
    says: '`anyExtendedKeyUsage` means “for everything”. A client may insist on the purpose by name, and public CAs must not write it.',
    clients:
      'OpenSSL, Node.js, Python, Deno (rustls), Bun and Firefox refuse it; Go, Java, GnuTLS and Chromium accept it. In an intermediate, GnuTLS refused it too.',
    mend: 'Have it issued again with the purpose by name: `serverAuth` for a server, `clientAuth` for a client.',
  },
  'key-usage-wrong': {
    title: 'Key that may not do what TLS needs',
    says: 'The key usage lists what a key may do. In TLS that is signing the handshake (`digitalSignature`) or, in old cipher suites, `keyEncipherment` or `keyAgreement`. This certificate allows none of them.',
    clients:
      'Most of them. With `keyEncipherment` alone the rule is kept, and GnuTLS, Java and Chromium still refuse where the handshake has to be signed (`ERR_SSL_KEY_USAGE_INCOMPATIBLE`).',
    mend: 'Have it issued again with `digitalSignature` in its key usage.',
  },
  'name-constraint-violated': {
    title: 'Name that the CA may not issue for',
    says: 'A CA can be limited to certain names, such as `corp.example` and all below. Every name in the certificates below it must lie inside, so that a CA that goes wrong does harm in its own area only.',
    clients:
      'Practically every current client. If the limit stands in a root of the client’s own store, OpenSSL, GnuTLS, rustls and Chromium hold to it; Java 17 passed over it in our trials.',
    mend: 'Issue from a CA that may use the name, or have the limited one issued again with more names and the same key.',
  },
  'policy-required': {
    title: 'Policy that the CA demands is missing',
    says: 'A CA can demand that everything below names a policy that is accepted all the way (`requireExplicitPolicy`). Then a certificate without it is not valid.',
    clients:
      'In our trials GnuTLS, Java 17, rustls and Chromium refused; rustls because it processes no policy constraints at all. Go judges policies from 1.24 on. OpenSSL, and so Python, judge them only if told to.',
    mend: 'Have the certificate issued again with the policy that the CA demands. Such CAs belong to governments and large companies: their administration knows which one it is.',
  },
  revoked: {
    title: 'Certificate that was revoked',
    says: 'A CA takes a certificate back before its end if its key was stolen or its content is wrong, and publishes that in a signed list (CRL). From then on it must not be accepted.',
    clients:
      'Where the server itself sends an answer that says so, GnuTLS, Chromium, Firefox and Perl refuse. curl with OpenSSL, Python, Node.js, Go, Java and Deno didn’t ask in our trials: they have to be told to.',
    mend: 'Make a new key, get a new certificate for it and install both. Find out why the old one was revoked: a stolen key stays dangerous.',
  },
  'revocation-unknown': {
    title: 'Revocation that stays open',
    says: 'Revocation lists were given, but none that is current, rightly signed and responsible for this certificate. Whether it was revoked cannot be said, and RFC 5280 accepts it only once it can.',
    clients:
      'Most clients go on where they learn nothing. One that was told to insist refuses, such as OpenSSL with `-crl_check`: `unable to get certificate CRL`.',
    mend: 'Fetch the current list for each certificate of the path, from the address that stands in it, and pass them all along. If the list at that address is out of date, tell the CA.',
    fine: 'With clients that don’t ask about revocation.',
  },
} as const satisfies Partial<RulesById>;
