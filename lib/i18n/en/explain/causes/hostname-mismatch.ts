import type { Explanation } from '../../../explain.ts';

export const hostnameMismatch: Explanation = {
  lede: 'The certificate is made for another name than the one that the client asked for.',
  whatHappens: [
    'A certificate lists the names that it is good for (subject alternative names, SAN), for example `shop.example` and `www.shop.example`. A client that connects to `api.shop.example` finds that name nowhere and stops. The certificate may otherwise be perfect.',
    'Frequent variants: a missing `www.`, an internal name or an IP address where the certificate holds the public name, a wildcard one level too high (`*.example.com` fits `a.example.com`, but neither `example.com` nor `a.b.example.com`), a name that stands only in the old common name field (CN), or a server that picks its default site because it doesn’t know the name.',
  ],
  whyRefused: [
    'Anyone can get a good certificate for a name of their own. If any name would do, the owner of `evil.example` could answer for your bank. The comparison of names is what ties a certificate to the server that you meant.',
    "curl says `no alternative certificate subject name matches target host name`, Node.js `ERR_TLS_CERT_ALTNAME_INVALID`, Python `Hostname mismatch, certificate is not valid for 'api.example.com'`, Go `x509: certificate is valid for …, not …`, Chrome `NET::ERR_CERT_COMMON_NAME_INVALID`. Old curl gave this fault its own code, 51; today it is 60.",
  ],
  howWeKnow: [
    'Certwhy asks for the name that you gave (SNI), takes the first certificate of the answer, and compares by RFC 9525: names only with the list of alternative names, IP addresses only with IP entries, a star (`*`) only for one whole label at the left. The common name is looked at only to say that it would fit.',
    'Alert 112 (`unrecognized_name`) belongs here as well: the server says itself that it doesn’t know the name. A second handshake without a name shows what clients get that send none.',
  ],
  whoIsAffected: [
    'Every client that compares names. On the edges they differ: a name that stands only in the common name is refused by Chrome, Firefox, Go and Deno, and accepted by OpenSSL, GnuTLS, Java, Node.js and Python’s urllib. An IP address written as a DNS name satisfies Ruby, PHP and Perl, not curl, Python, Node.js, Go, Java or browsers.',
  ],
  whenFine: [
    'When nobody is meant to use this name: a scanner that calls the server by its IP address will always see a mismatch. Then only the address in that client is wrong.',
    'Turning only the name check off, as some programs offer, is not a smaller evil: then every valid certificate in the world will do.',
  ],
  limits: [
    'The name checked is the one that you typed, or the other name given in the options. If your program asks for another one, give that. Certwhy is stricter than some clients at the edges, for example with wildcards inside a label (`f*.example`) or right below a top-level domain. It doesn’t see redirects, nor proxies that rewrite the name.',
  ],
};
