import type { RulesById } from '../../rules.ts';

/** The extensions about the key: what it may do, and by which identifiers it is found. */
export const keyExtensions = {
  'ca-key-usage-missing': {
    title: 'CA without a key usage',
    says: 'A CA certificate must say what its key is for, at least signing certificates (`keyCertSign`). Without the extension the key may be used for everything.',
    clients:
      'Python from 3.13 on and OpenSSL in strict mode, in roots as well: `CA cert does not include key usage extension`. OpenSSL otherwise, GnuTLS, Java 17, rustls and Chromium accepted it.',
    mend: 'Have the CA certificate issued again with the same key and `keyUsage = critical, keyCertSign, cRLSign`. A new root has to be distributed to the clients.',
    fine: 'Where no strict client connects.',
  },
  'ca-crl-sign-missing': {
    title: 'CA that may not sign revocation lists',
    says: 'A public CA signs its revocation lists itself, so `cRLSign` stands beside `keyCertSign` in its key usage.',
    clients:
      'None needs it for the path. Whoever checks revocation lists refuses those that this key signed.',
    mend: 'Have the CA certificate issued again with the same key and `keyUsage = critical, keyCertSign, cRLSign`.',
    fine: 'With a private CA that has no revocation lists.',
  },
  'key-usage-empty': {
    title: 'Key usage that allows nothing',
    says: 'Where the key usage is there, it must allow at least one thing. Empty, it forbids everything.',
    clients:
      'OpenSSL, Java 17 and Chromium refuse it; OpenSSL misleads with `unable to get local issuer certificate`. GnuTLS and rustls accepted it.',
    mend: 'Have it issued again: with `digitalSignature` for a server, with `keyCertSign` for a CA.',
  },
  'leaf-key-cert-sign': {
    title: 'Right to sign certificates without being a CA',
    says: 'Only a CA may have `keyCertSign` in its key usage. In a server certificate it contradicts `CA:FALSE`, and comes from a template that was meant for CAs.',
    clients:
      'Python from 3.13 on and OpenSSL in strict mode: `Key usage keyCertSign invalid for non-CA cert`. OpenSSL otherwise, GnuTLS, Java 17, rustls and Chromium accepted it.',
    mend: 'Have it issued again with `digitalSignature` alone.',
    fine: 'Where no strict client connects.',
  },
  'subject-key-id-missing': {
    title: 'CA without a key identifier',
    says: 'A CA certificate must have a subject key identifier. By it the certificates below point to the right one of several with the same name.',
    clients:
      'Python from 3.13 on and OpenSSL in strict mode, in roots as well: `Missing Subject Key Identifier`. OpenSSL otherwise, GnuTLS, Java 17, rustls and Chromium accepted it.',
    mend: 'Have the CA certificate issued again with the same key and `subjectKeyIdentifier = hash`. A new root has to be distributed to the clients.',
    fine: 'Where no strict client connects.',
  },
  'authority-key-id-missing': {
    title: 'No identifier of the issuer’s key',
    says: 'Every certificate but a self-signed one must name the key of its issuer (authority key identifier). By it a client finds the right one of several issuers with the same name.',
    clients:
      'Python from 3.13 on and OpenSSL in strict mode: `Missing Authority Key Identifier`. OpenSSL otherwise, GnuTLS, Java 17, rustls and Chromium accepted it.',
    mend: 'Have it issued again with `authorityKeyIdentifier = keyid`.',
    fine: 'Where no strict client connects.',
  },
  'authority-key-id-incomplete': {
    title: 'Incomplete identifier of the issuer’s key',
    says: 'The authority key identifier must hold the identifier itself. The issuer’s name and serial number may stand beside it, both or neither.',
    clients:
      'Without the identifier, Python from 3.13 on and OpenSSL in strict mode refuse it; with a name but no serial number, Chromium does. In our trials the others accepted both.',
    mend: 'Have it issued again with `authorityKeyIdentifier = keyid`.',
  },
  'authority-key-id-extra': {
    title: 'Issuer’s name and serial number beside its key',
    says: 'Public CAs put the identifier of the issuer’s key there and nothing else. With name and serial number, only one certificate of that issuer fits, and a renewed one no longer does.',
    clients:
      'None, as long as they are right. If the serial number is another one, OpenSSL and Python find no issuer (`unable to get local issuer certificate`); GnuTLS, Java 17, rustls and Chromium passed over it.',
    mend: 'Have it issued again with `authorityKeyIdentifier = keyid`, without `issuer`.',
    fine: 'Until the certificate of the CA is renewed.',
  },
} as const satisfies Partial<RulesById>;
