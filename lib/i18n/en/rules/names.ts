import type { RulesById } from '../../rules.ts';

/** The names that a certificate holds, and the one by which it was reached. */
export const names = {
  'name-not-covered': {
    title: 'Host name that is not in the certificate',
    says: 'The name by which a client connects must be one of the certificate’s alternative names (SAN), or fit a wildcard among them; an IP address must stand there as an address. Nothing else proves that this is the right server.',
    clients: 'Every client that verifies. Where there is no SAN, some still read the common name.',
    mend: 'Have a certificate issued that holds the name, or connect by a name that it holds. If the server has several certificates, see which one it picks for this name (SNI).',
  },
  'san-missing': {
    title: 'No alternative names (SAN)',
    says: 'A server’s names belong in the alternative names (SAN). The common name (CN), where they once stood, is free text.',
    clients:
      'Chromium, Firefox, Go, Deno (rustls) and httpx refuse a certificate that has a CN alone. OpenSSL, GnuTLS, Node.js, Python’s urllib, Java, Ruby, PHP, Perl and mbedTLS accept it.',
    mend: 'Have it issued again with the names in the SAN. With a private CA on OpenSSL: `subjectAltName = DNS:www.example.com`.',
  },
  'san-empty': {
    title: 'Alternative names (SAN) that hold none',
    says: 'Where the list of alternative names is there, it must hold at least one. An empty list says that the certificate is good for no name at all.',
    clients:
      'Python from 3.13 on, rustls and Chromium refuse it, and so does OpenSSL in strict mode: `Empty Subject Alternative Name extension`. OpenSSL otherwise, GnuTLS and Java 17 fell back on the common name in our trials.',
    mend: 'Have it issued again with the names of the server. Usually a variable in a template was empty.',
  },
  'san-entry-malformed': {
    title: 'Malformed entry among the names (SAN)',
    says: 'Each entry must have the form of its kind: a host name without spaces, paths or `https://`, an address of 4 or 16 bytes, a mailbox with `@`. What is written otherwise fits no server.',
    clients:
      'An address of 5 bytes made Chromium and Java 17 refuse the whole certificate in our trials, letters beyond ASCII Chromium, an empty name GnuTLS. A space or `https://` in an entry was passed over by all.',
    mend: 'Have it issued again with the entry put right: the bare host name, addresses as addresses, international names in their `xn--` form.',
  },
  'san-type-not-allowed': {
    title: 'Names (SAN) that are neither hosts nor addresses',
    says: 'In a server certificate of a public CA the alternative names are host names and IP addresses. Mail addresses, URIs, directory names and others cannot be checked by the CA in the same way.',
    clients:
      'None is known: they look for the host name or address and pass over the rest. Where a CA above has name constraints, the other names have to keep them as well.',
    mend: 'Have it issued again with host names and addresses alone.',
    fine: 'With a private CA.',
  },
  'san-critical-with-subject': {
    title: 'Names (SAN) marked critical without need',
    says: 'Only where the subject is empty must the alternative names be critical. Beside a subject RFC 5280 advises against it, and public CAs must not do it.',
    clients: 'None is known. OpenSSL, GnuTLS, Java 17, rustls and Chromium accepted it.',
    mend: 'Leave the mark out at the next renewal.',
    fine: 'For all clients that were tried.',
  },
  'subject-empty-san-not-critical': {
    title: 'Empty subject, and names (SAN) not critical',
    says: 'A certificate may have an empty subject. Then the alternative names are all that it says about its owner, and must be there and be critical.',
    clients:
      'Python from 3.13 on, Java 17 and Chromium refuse it, and so does OpenSSL in strict mode: `Subject empty and Subject Alt Name extension not critical`. OpenSSL otherwise, GnuTLS and rustls accepted it.',
    mend: 'Have it issued again with a critical SAN (`subjectAltName = critical, DNS:…`), or with a subject.',
  },
  'dns-name-underscore': {
    title: 'Underscore in a DNS name',
    says: 'Host names are made of letters, digits and hyphens. Since 2019 public CAs may not issue for a name with an underscore.',
    clients:
      'OpenSSL, Python, GnuTLS, rustls and Chromium connected to such a host in our trials. Others are not known.',
    mend: 'Give the host a name with a hyphen, and have the certificate issued for that one.',
    fine: 'With a private CA, inside your own network.',
  },
  'wildcard-malformed': {
    title: 'Asterisk in the wrong place',
    says: 'A wildcard is the whole first label and stands for exactly one: `*.example.com`. Names such as `*.*.example.com`, `a.*.example.com` or `f*.example.com` have no agreed meaning.',
    clients:
      '`f*.example.com` is understood by Node.js, Java, Ruby, Perl, requests and `openssl s_client`, and not by curl, Python’s urllib, Go and browsers. Beside an entry that fits, none of those tried minded such a name.',
    mend: 'Have it issued with every name written out, or with one wildcard for each level.',
  },
  'wildcard-public-suffix': {
    title: 'Wildcard for other people’s domains',
    says: '`*.com` or `*.co.jp` would be good for the domains of countless owners. A public CA must refuse it, unless everything below is yours.',
    clients:
      'A wildcard right below the top, such as `*.test`, is taken by Go, Java, requests, Ruby, PHP streams, mbedTLS and wolfSSL; other clients refuse it. For `*.co.jp` and the like it is not known.',
    mend: 'Have it issued for your own domain: `*.example.com`.',
    fine: 'With a private CA, where the whole top level is your own network.',
  },
  'cn-not-in-san': {
    title: 'Common name that is not among the names (SAN)',
    says: 'Clients read the SAN alone, while many tools show the common name first. Public CAs must therefore repeat a name of the SAN there, letter by letter.',
    clients: 'None refuses it; they don’t read the CN where there is a SAN.',
    mend: 'If clients connect by that name, have it added to the SAN. If not, nothing has to be done.',
    fine: 'With a private CA: “Printer, third floor” as a CN does no harm.',
  },
} as const satisfies Partial<RulesById>;
