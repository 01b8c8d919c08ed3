import type { Explanation } from '../../../explain.ts';

export const constraintViolation: Explanation = {
  lede: 'A certificate in the chain is used for something that it, or a CA above it, doesn’t allow.',
  whatHappens: [
    'Certificates carry rules. Whether it is a CA at all (`CA:TRUE`), how many CAs may follow below it, for which names a CA may issue (name constraints), what a key may do (key usage), what the certificate is made for (`serverAuth`, `clientAuth`). A client’s certificate that was installed on a server by mistake breaks one of them; so does a company CA for `corp.example` that issued for `shop.example`.',
    'Further rules are about form: an extension marked critical that clients don’t know, the same extension twice, and for public CAs a longest lifetime: 398 days until 2026-03-14, 200 since 2026-03-15, 100 from 2027-03-15.',
  ],
  whyRefused: [
    'These rules keep a small permission small. Without them everybody with an ordinary certificate could sign more certificates, and a CA meant for one company could issue for the whole world.',
    'OpenSSL, curl and Python name the rule: `unsuitable certificate purpose`, `invalid CA certificate`, `path length constraint exceeded`, `permitted subtree violation`, `unhandled critical extension`. Java: `Extended key usage does not permit use for TLS server authentication`. Chrome sums most up in `NET::ERR_CERT_INVALID`.',
  ],
  howWeKnow: [
    'Certwhy builds all paths from the server’s certificate to the roots and judges each by the rules of RFC 5280, one by one. The report names the certificate at fault, the rule, and the value that breaks it. The longest lifetime is judged by the day of issue, and only for certificates under a public root.',
  ],
  whoIsAffected: [
    'Not always the same. A certificate for clients only is accepted by git, wget and other programs on GnuTLS and refused by all others. `anyExtendedKeyUsage` alone is accepted by Go, Java, GnuTLS and Chromium, refused by the OpenSSL family, Node.js, Deno and Firefox. A server certificate that is a CA is refused only by Firefox, NSS tools and rustls. A public certificate over 398 days is refused by Chrome and Apple.',
    'Apple’s systems ask more even of private CAs: at most 825 days, SHA-2, RSA of 2048 bits or more, a list of names and `serverAuth`. Python since 3.13 wants key identifiers and a critical basicConstraints.',
  ],
  whenFine: [
    'With a public lifetime between the forum’s limit and 398 days no client is known to fail: it breaks a rule for CAs, nothing else. A server certificate without `clientAuth` is fine too; public CAs are leaving it out in 2026 and 2027. All other violations will meet a client that refuses.',
  ],
  limits: [
    'Certwhy judges by the standard, not by one client: some are more lenient, some stricter, as above. Constraints on kinds of names that it doesn’t read are counted as violated if they are critical. Certificate policies are not judged.',
  ],
};
