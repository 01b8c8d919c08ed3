import type { RulesById } from '../../rules.ts';

/** Whether each certificate was issued by the next, and whether that one might do so. */
export const issuers = {
  'signature-invalid': {
    title: 'Signature that does not fit the issuer’s key',
    says: 'The key of the certificate above must have made the signature of the one below. Without that, anybody could write a certificate with any name in it.',
    clients: 'Every client that verifies, unless it finds another path.',
    mend: 'Install the intermediate that really signed this certificate. Two CA certificates can have the same name and different keys, so take the chain file that the CA delivered together with this very certificate.',
  },
  'signature-unsupported': {
    title: 'Signature that cannot be checked here',
    says: 'A signature counts only if it can be checked. This one uses an algorithm, a curve or parameters that Certwhy’s cryptographic library doesn’t have.',
    clients: 'Clients whose library lacks the algorithm refuse it; one that has it may connect.',
    mend: 'Have the certificate issued again with a signature that all clients know: ECDSA or RSA with SHA-256.',
    fine: 'Between programs that all know the algorithm.',
  },
  'key-id-mismatch': {
    title: 'Key identifier that points to another issuer',
    says: 'A certificate’s authority key identifier names the key that signed it, and the issuer’s subject key identifier must be the same. It tells CA certificates of the same name apart.',
    clients:
      'OpenSSL, GnuTLS, Node.js and Python take no such issuer, even where the signature fits, and report a missing one: `unable to get local issuer certificate`. Chromium, Firefox, Go, Java, rustls and mbedTLS go by the signature.',
    mend: 'Usually the wrong one of two intermediates with the same name is installed: install the one whose subject key identifier fits. If a private CA changed its identifier, have the certificates below it issued again.',
  },
  'issuer-name-not-identical': {
    title: 'Issuer’s name written in another way',
    says: 'The issuer’s name in a certificate must be the CA’s own name, byte for byte. By RFC 5280 names also match if only case, spaces or the type of the string differ, but many clients compare nothing but bytes.',
    clients:
      'In our trials GnuTLS found no issuer where case or spaces differed, and NSS tools not even where only the type of the string did. Firefox, Go and rustls compare bytes as well. OpenSSL and Java 17 accepted other case, spaces and UTF-8; Chromium normalises names too.',
    mend: 'Issue the certificate again with the name exactly as it stands in the CA certificate. Or issue the CA certificate again with the same key and the old spelling.',
  },
  'not-a-ca': {
    title: 'Issuer that is not a CA',
    says: 'Whoever issues certificates must be marked as a CA in its basic constraints (`CA:TRUE`). Otherwise everybody who has a certificate for a web site could issue certificates for all others.',
    clients:
      'Every client that verifies. OpenSSL and Go make an exception for roots of version 1, which cannot be marked.',
    mend: 'Have the intermediate issued again as a CA. If its key stays the same, the certificates below it remain good.',
  },
  'no-key-cert-sign': {
    title: 'Issuer whose key may not sign certificates',
    says: 'Where a CA certificate lists what its key may do, signing certificates (`keyCertSign`) must be among it. A CA meant for revocation lists only, for instance, lacks it.',
    clients: 'Nearly every client.',
    mend: 'Have the CA certificate issued again with `keyCertSign` in its key usage and with the same key, or issue from a CA that may sign.',
  },
  'path-length-exceeded': {
    title: 'More CAs below a CA than it allows',
    says: 'A CA certificate can limit how many CAs may stand below it: `pathlen:0` means servers, but no further CA. It keeps a CA from passing on a trust that was given to it alone.',
    clients:
      'Every client that verifies, unless it finds another path. If the limit stands in a root of the client’s own store, OpenSSL, GnuTLS and Chromium hold to it; Java 17 and rustls passed over it in our trials.',
    mend: 'Issue from the CA above, or have the limited CA issued again with a higher limit and the same key.',
  },
  'issuer-unreadable': {
    title: 'Issuer’s certificate that cannot be read',
    says: 'A certificate of the issuer is at hand, but its bytes don’t have the structure of one. What cannot be read can vouch for nothing.',
    clients: 'All of them, unless they have a readable copy of their own.',
    mend: 'Replace it by the file that the CA delivers. Such a file was usually cut off or converted wrongly, or a line of it was lost in copying.',
  },
} as const satisfies Partial<RulesById>;
