import type { CheckId } from '../../../../checks/index.ts';
import type { Explanation } from '../../../explain.ts';

/** The rules that a path is judged by, certificate for certificate. */
export const certificateRules = {
  'critical-extension-unknown': {
    lede: 'Whether a certificate on the path has an extension marked critical that clients don’t understand.',
    whatHappens: [
      'Extensions are the additional statements in a certificate: names, uses, limits. Whoever issues it can mark one as critical, which means “don’t use this certificate if you don’t understand this”. A private CA may mark an extension of its own that way, `1.3.6.1.4.1.32473.1` for instance, and no ordinary client knows it.',
    ],
    whyRefused: [
      'RFC 5280 §4.2 demands it: the extension might say “not for servers”. OpenSSL, curl and Python say `unhandled critical extension`, Java `unrecognized critical extension(s)`, GnuTLS `The certificate contains an unknown critical extension.`',
    ],
    howWeKnow: [
      'On the best path Certwhy looks at every critical extension of every certificate, root included. Those that TLS clients deal with are understood: names, key usage, basic constraints, name constraints, policies and the like. Any other one fails the check, and so does a known one whose content cannot be read, or one that must never be critical, such as a key identifier; its number (OID) is shown.',
    ],
    whoIsAffected: [
      'Practically every client. Only a program that was made for this CA knows the extension.',
    ],
    whenFine: [
      'Between that CA and its own programs. For all others the certificate has to be issued again, without the mark or without the extension.',
    ],
    limits: [
      'Some libraries understand more, others less; one that knows the extension connects where this check fails. What certificate policies demand is a check of its own.',
    ],
  },
  'extension-duplicated': {
    lede: 'Whether a certificate on the path holds the same extension twice.',
    whatHappens: [
      'Each kind of extension may occur once. A faulty script or a template that adds what was already there produces certificates with, say, two lists of names (SAN): one for `a.example`, one for `b.example`.',
    ],
    whyRefused: [
      'Which of the two counts? One client might read the first and another the second, and RFC 5280 §4.2 forbids it. GnuTLS says `Duplicate extension in X.509 certificate.`, curl `invalid certificate` (code 35), Java `Failed to parse server certificates`. Node.js and `openssl verify` mislead: they speak of a missing issuer, as in `unable to verify the first certificate`.',
    ],
    howWeKnow: [
      'Certwhy counts the extensions of every certificate on the best path by their number (OID). One that occurs twice fails the check and is shown. For the other checks, the first of them counts.',
    ],
    whoIsAffected: [
      'With a common extension such as the SAN: OpenSSL, curl, GnuTLS and Java refused in our trials. With one that nobody knows and that isn’t critical, GnuTLS and Java refused, while OpenSSL and Node.js accepted.',
    ],
    whenFine: ['Never on purpose. The CA has to issue the certificate again.'],
    limits: ['Only certificates on the best path are looked at, not others that the server sends along.'],
  },
  'issuer-not-a-ca': {
    lede: 'Whether every certificate that stands as an issuer says that it is a CA.',
    whatHappens: [
      'A CA certificate states it in its basic constraints: `CA:TRUE`. If a server certificate, `CA:FALSE`, was used to sign another one, or a home-made CA was set up without the statement, the one below has no CA above it.',
    ],
    whyRefused: [
      'Without this rule everybody who has a certificate for a web site could issue certificates for all others. OpenSSL, curl and Python say `invalid CA certificate`, Java `basic constraints check failed: this is not a CA certificate`, GnuTLS `The certificate issuer is not a CA.`; `openssl s_client` and Node.js may end with `unsuitable certificate purpose` instead.',
    ],
    howWeKnow: [
      'On the best path Certwhy looks at every certificate above the server’s. If its basic constraints are absent or say `CA:FALSE`, the check fails and says which of the two. A root of version 1, which has no extensions at all, is accepted as OpenSSL and Go do; an intermediate of version 1 is not.',
      'A certificate that claims a version other than 1, 2 or 3 fails as well.',
    ],
    whoIsAffected: ['Every client that verifies.'],
    whenFine: [
      'Never for an intermediate. It has to be issued again as a CA; if its key stays the same, the certificates below remain good.',
    ],
    limits: [
      'The opposite, a server certificate that says it is a CA, does not fail here: Firefox, NSS tools and rustls refuse it, most others accept it. The check for rules that most clients pass over tells of it.',
    ],
  },
  'key-usage-wrong': {
    lede: 'Whether each certificate’s key may be used for what it is used for here.',
    whatHappens: [
      'The key usage in a certificate lists what its key may do. An issuer needs “Certificate Sign”, a server usually “Digital Signature”. An intermediate that was meant for revocation lists only (“CRL Sign”) must not sign certificates.',
    ],
    whyRefused: [
      'The CA has decided what the key is good for, and clients keep to that. OpenSSL says `key usage does not include certificate signing`, curl and Python `invalid CA certificate`, Java `CA key usage check failed: keyCertSign bit is not set`, GnuTLS that the chain violates the signer’s constraints.',
    ],
    howWeKnow: [
      'On the best path, an issuer that has a key usage without `keyCertSign` fails the check. The server’s certificate fails if it has a key usage with none of `digitalSignature`, `keyEncipherment` and `keyAgreement`. What is allowed is shown. A certificate without the extension may do everything.',
    ],
    whoIsAffected: [
      'Nearly every client where an issuer lacks the right to sign; most where the server’s certificate lacks all three.',
    ],
    whenFine: ['Never on the path that clients take. It has to be issued again with the right key usage.'],
    limits: [
      'Which of the three a connection needs depends on its cipher suite, and that is not compared: an RSA certificate with `keyEncipherment` alone passes here, while Chrome may refuse it with `ERR_SSL_KEY_USAGE_INCOMPATIBLE`.',
    ],
  },
  'name-constraint-violated': {
    lede: 'Whether a CA on the path was allowed to issue for the names in the certificates below it.',
    whatHappens: [
      'A CA can be limited to certain names. The CA of a company may be allowed `corp.example` and all below it, and nothing else. If it issues a certificate for `www.partner.example`, the certificate is not valid, though everything else about it is right.',
    ],
    whyRefused: [
      'The limit exists so that a CA that goes wrong can do harm only in its own area. OpenSSL, curl and Python say `permitted subtree violation` or `excluded subtree violation`, Java `name constraints check failed`, Go `is not authorized to sign for this name`, Chrome `ERR_CERT_NAME_CONSTRAINT_VIOLATION`.',
    ],
    howWeKnow: [
      'On the best path Certwhy compares the names of each certificate below a constrained CA with what that CA permits and excludes: DNS names, IP addresses, mail addresses, URIs and directory names. One name outside, or inside an excluded part, fails the check. The name, the CA and what it permits or excludes are shown; of a long list the first entries. All names count, not only the one that you connect to.',
    ],
    whoIsAffected: ['Practically every current client.'],
    whenFine: ['Never. Another CA has to issue, or the limited one has to be issued again with more names.'],
    limits: [
      'Constraints on kinds of names that are not read here fail only if they are critical and such a name is there. Where a certificate has no alternative names at all, its common name is not taken for a host name; OpenSSL does that and may refuse.',
      'Limits that a client has set on a root in its own store are not known here.',
    ],
  },
  'path-length-exceeded': {
    lede: 'Whether there are more CAs below one another than a CA on the path allows.',
    whatHappens: [
      'A CA certificate can limit how many CAs may stand below it: `pathlen:0` means “servers, but no further CA”. If such a CA signs another CA, that one’s certificates are not valid. It happens when a department sets up a CA of its own below an issuing CA.',
    ],
    whyRefused: [
      'The CA above did not give the right to pass its trust on. OpenSSL, curl and Python say `path length constraint exceeded`, Node.js `PATH_LENGTH_EXCEEDED`, Java `pathLenConstraint violated`, Go `too many intermediates for path length constraint`.',
    ],
    howWeKnow: [
      'For each CA with a limit on the best path, Certwhy counts the CA certificates below it, as RFC 5280 does: without the server’s certificate, and without those that a CA issued to itself, as in a change of keys. If there are more than the limit, the check fails and names the CA, its limit and how many there are.',
    ],
    whoIsAffected: ['Every client that verifies, unless it finds another path.'],
    whenFine: [
      'Never. Issue from the CA above, or have the limited CA issued again with a higher limit and the same key.',
    ],
    limits: [
      'Limits on a root apply here as on any other certificate. Some clients pass over what stands in a root of their own store.',
    ],
  },
  'path-too-complex': {
    lede: 'Whether following the chain takes more work than a client, or this check, puts in.',
    whatHappens: [
      'A usual chain has three to five certificates. Dozens of CAs that have signed one another crosswise, or a chain as long as a street, can multiply the possible paths. It happens with chain files to which a script appends for years, and with attacks.',
    ],
    whyRefused: [
      'Every client has a limit, or a server could keep it busy for ever (RFC 5280 §8 warns of such chains). Java 17 says `The certificate chain length (11) exceeds the maximum allowed length (10)`; OpenSSL has the message `certificate chain too long`.',
    ],
    howWeKnow: [
      'Certwhy follows paths of up to 12 certificates, root included, tries up to 2,000 candidate issuers, and bounds the number of signatures and of comparisons of names, as Chrome and Go do. If the best path that it found was cut off by such a limit, the check fails and names the certificate at which it stopped.',
    ],
    whoIsAffected: [
      'It depends on the client: of those that we tried with long chains, Java 17 stopped above 10 certificates sent, gnutls-cli at 17, while curl, OpenSSL and Node.js accepted 17.',
    ],
    whenFine: [
      'A long chain of a private CA can work with all its clients. It is worth shortening before the first strict one comes.',
    ],
    limits: [
      'The limits are Certwhy’s, and no client has exactly the same: chains of 13 to 16 certificates fail here and pass at some clients; eleven certificates sent pass here and fail at Java. Where one path was found to be good before a limit was met, the check passes, although not every other way was tried.',
    ],
  },
  'purpose-not-server': {
    lede: 'Whether the certificates on the path may be used for servers.',
    whatHappens: [
      'The extended key usage says what a certificate was made for: servers (`serverAuth`), clients (`clientAuth`), mail, program code. A certificate made for a client’s login, installed on a server by mistake, is a perfectly good certificate for the wrong purpose.',
    ],
    whyRefused: [
      'A certificate for signing in must not be enough to impersonate a server. OpenSSL, curl and Python say `unsuitable certificate purpose`, Node.js `INVALID_PURPOSE`, Java `Extended key usage does not permit use for TLS server authentication`, Go `certificate specifies an incompatible key usage`.',
    ],
    howWeKnow: [
      'Every certificate on the best path that has the extension must name `serverAuth` (the two old codes for “server gated cryptography” count too). One that doesn’t fails the check, and what it allows is shown. One that allows any purpose (`anyExtendedKeyUsage`) without naming `serverAuth` fails too and is told apart. A certificate without the extension is good for everything.',
    ],
    whoIsAffected: [
      'With `clientAuth` alone in the server’s certificate: nearly all. git, wget, lynx and other GnuTLS programs, and aria2, accepted it. With `anyExtendedKeyUsage` alone: refused by OpenSSL, Node.js, Deno, Bun and Firefox, accepted by Go, Java, GnuTLS and Chromium.',
    ],
    whenFine: [
      'Never for a server that all kinds of clients use. `serverAuth` together with `clientAuth` is fine today; public CAs are ending that combination by 2027.',
    ],
    limits: [
      'The check counts an issuer’s extended key usage as a limit on those below it, as most clients do. Java 17 accepted an intermediate with `clientAuth` alone in our trial.',
    ],
  },
} as const satisfies Partial<Record<CheckId, Explanation>>;
