import type { RulesById } from '../../rules.ts';

/** The extensions about purposes, limits and policies, and the timestamps of public logs. */
export const usageExtensions = {
  'eku-missing': {
    title: 'No extended key usage',
    says: 'A public server certificate must say that it is for servers (`serverAuth`). Without the extension it is good for everything, mail and program code included.',
    clients:
      'Apple’s systems demand it, of private CAs as well. OpenSSL, GnuTLS, Java 17, rustls and Chromium accept a certificate without it.',
    mend: 'Have it issued again with `extendedKeyUsage = serverAuth`.',
    fine: 'With a private CA, where no Apple system connects.',
  },
  'eku-empty': {
    title: 'Extended key usage that names nothing',
    says: 'Where the extended key usage is there, it must name at least one purpose. Empty, it fits none.',
    clients:
      'OpenSSL (`unsuitable certificate purpose`), Java 17, rustls and Chromium refuse it; GnuTLS accepted it.',
    mend: 'Have it issued again with `extendedKeyUsage = serverAuth`.',
  },
  'eku-critical': {
    title: 'Extended key usage marked critical',
    says: 'Public CAs must not mark it as critical; RFC 5280 leaves it to the CA. TLS clients understand the extension either way.',
    clients: 'None is known. OpenSSL, GnuTLS, Java 17, rustls and Chromium accepted it.',
    mend: 'Leave the mark out at the next renewal.',
    fine: 'With a private CA.',
  },
  'eku-beyond-tls': {
    title: 'Server certificate that is also for other purposes',
    says: 'Beside `serverAuth`, public CAs may write neither “any purpose” nor signing of programs, mail, timestamps, OCSP answers or precertificates. A break-in at the server would reach further than the server.',
    clients: 'None is known: they look for `serverAuth`, and it is there.',
    mend: 'Have it issued again with `extendedKeyUsage = serverAuth`, and get certificates of their own for other purposes.',
    fine: 'With a private CA, though it gives the server’s key more power than it needs.',
  },
  'root-eku': {
    title: 'Root with an extended key usage',
    says: 'A public root must not list purposes. What it is trusted for is decided by the store that holds it.',
    clients:
      'With `serverAuth` in the list nobody minds. With `clientAuth` alone OpenSSL, Python and Chromium refuse a server below it; GnuTLS, Java 17 and rustls don’t look at a root’s purposes.',
    mend: 'Leave the extension out of the next root. If a purpose is missing from the present one, have the root issued again with the same key and distribute it.',
    fine: 'With a private CA, where every purpose that is needed is in the list.',
  },
  'client-auth-eku': {
    title: 'One certificate for servers and clients',
    says: 'Chrome wants public CAs for servers to issue for servers only: from 2027-03-15 on, `clientAuth` must no longer stand beside `serverAuth`. The Baseline Requirements still allow it.',
    clients:
      'None refuses it today. It is the CAs that stop: Let’s Encrypt did on 2026-07-08, and DigiCert gives it on request until 2027-03-01.',
    mend: 'If the certificate also serves as a client certificate (mutual TLS), get that one from a private CA in time. If not, nothing has to be done.',
    fine: 'Until that day, and with a private CA after it.',
  },
  'name-constraints-on-leaf': {
    title: 'Name constraints without being a CA',
    says: 'Name constraints limit what a CA may issue for. In a certificate that issues nothing they say nothing.',
    clients: 'None is known. OpenSSL, GnuTLS, Java 17, rustls and Chromium accepted it.',
    mend: 'Have it issued again without them. They come from a template that was meant for CAs.',
    fine: 'For all clients that were tried.',
  },
  'name-constraints-malformed': {
    title: 'Malformed name constraints',
    says: 'Name constraints must limit something, and each entry must have the form of its kind: an address with its mask, a domain without an asterisk. Otherwise clients differ in what is allowed.',
    clients:
      'Chromium refuses empty ones, and an address of a wrong length; the latter GnuTLS and Java 17 refuse, too. OpenSSL and rustls accepted both in our trials.',
    mend: 'Have the CA certificate issued again with the entry put right and the same key.',
  },
  'policy-repeated': {
    title: 'The same policy twice',
    says: 'A certificate names each of its policies once. Of two entries for the same one, it would be open which holds.',
    clients: 'Chromium refuses it; OpenSSL, GnuTLS, Java 17 and rustls accepted it.',
    mend: 'Have it issued again with each policy once.',
  },
  'policy-mapping-any': {
    title: 'Mapping of “any policy”',
    says: 'A CA can declare a policy of its own to be the same as another CA’s. “Any policy” cannot be the same as a particular one: that would let everything pass.',
    clients:
      'GnuTLS, Java 17, rustls and Chromium refused it in our trials, rustls because it processes no policy mappings. OpenSSL judges policies only if told to.',
    mend: 'Have the CA certificate issued again without this mapping and with the same key.',
  },
  'policy-constraints-empty': {
    title: 'Policy constraints that say nothing',
    says: 'Policy constraints must demand a policy, or forbid mappings. Empty, they leave clients guessing what was meant.',
    clients: 'GnuTLS, rustls and Chromium refused it in our trials; OpenSSL and Java 17 accepted it.',
    mend: 'Have the CA certificate issued again without the extension, or with content, and with the same key.',
  },
  'timestamps-too-few': {
    title: 'Too few timestamps of public logs (SCT)',
    says: 'Public CAs enter every certificate in public logs, so that one issued by mistake is noticed. The logs’ signed timestamps prove it: 2 of them up to 180 days of validity, 3 beyond.',
    clients:
      'Chrome (`ERR_CERTIFICATE_TRANSPARENCY_REQUIRED`), Firefox from 135 on and Apple’s systems, for public CAs only. curl, Java, Python and most programs don’t look.',
    mend: 'Have it issued again with embedded timestamps. They are missing where somebody asked the CA not to log it.',
    fine: 'With a private CA, or if the server sends timestamps in the handshake: the certificate doesn’t show those.',
  },
} as const satisfies Partial<RulesById>;
