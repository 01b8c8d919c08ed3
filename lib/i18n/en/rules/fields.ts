import type { RulesById } from '../../rules.ts';

/** The certificate's own fields, and how it is written down. */
export const fields = {
  'version-invalid': {
    title: 'Version that does not exist',
    says: 'Certificates have the versions 1, 2 and 3. A higher number says that this one follows rules that nobody knows.',
    clients: 'Java 17, rustls and Chromium refused it in our trials; OpenSSL and GnuTLS accepted it.',
    mend: 'Have it issued again as version 3: the software that wrote it is faulty.',
  },
  'encoding-defect': {
    title: 'Broken rules of encoding (DER)',
    says: 'Certificates are written in DER, where everything has exactly one form and place. Where that is broken, two programs may read two different things.',
    clients:
      'It depends on the defect. Extensions in a certificate that calls itself version 1 are refused by GnuTLS, Java, rustls, Chromium and Python from 3.13 on, and accepted by OpenSSL outside its strict mode.',
    mend: 'Have it issued again by current software. If it is a public CA’s, tell the CA: it must not have issued it.',
  },
  'encoding-refused': {
    title: 'Encoding that clients cannot read',
    says: 'A client decodes a certificate before it judges it. What it cannot decode, or what has fields where none may stand, it refuses as a whole.',
    clients:
      'OpenSSL cannot decode it; this was tried on the certificate itself. Most others refuse surplus fields as well.',
    mend: 'Have it issued again by current software, and see that no tool has changed or joined the file on the way.',
  },
  'generalized-time-early': {
    title: 'Date before 2050 in the long form',
    says: 'Dates up to 2049 are written with two digits for the year (UTCTime), later ones with four (GeneralizedTime). One form for each date keeps readers from differing.',
    clients: 'None is known. OpenSSL, GnuTLS, Java 17, rustls and Chromium accepted it.',
    mend: 'Use software that writes UTCTime at the next renewal.',
    fine: 'For all clients that were tried.',
  },
  'serial-zero': {
    title: 'Serial number 0',
    says: 'A serial number is greater than zero. It tells a certificate apart from all others of its CA, above all in revocation lists.',
    clients:
      'OpenSSL, GnuTLS, Java 17, rustls and Chromium accepted it. Firefox refuses two certificates of one CA with the same number, which is what a fixed 0 leads to: `SEC_ERROR_REUSED_ISSUER_AND_SERIAL`.',
    mend: 'Have it issued again with a random serial number; public CAs need at least 64 random bits.',
    fine: 'On a root, which nobody revokes by its number.',
  },
  'serial-negative': {
    title: 'Negative serial number',
    says: 'A serial number is greater than zero. Some software forgets that the first bit is the sign, and readers then differ in which number it is.',
    clients:
      'Go from 1.23 on refuses it: `x509: negative serial number`. Older webpki (rustls) does so, too. OpenSSL, GnuTLS, Java 17, Deno and Chromium accepted it.',
    mend: 'Have it issued again by software that writes a positive number.',
  },
  'serial-too-long': {
    title: 'Serial number of more than 20 bytes',
    says: 'A serial number has at most 20 bytes, so that every program and every revocation list has room for it.',
    clients: 'OpenSSL, GnuTLS, Java 17, rustls and Chromium accepted 24 bytes. Others are not known.',
    mend: 'Have it issued again with a shorter number; 16 random bytes are plenty.',
  },
  'serial-too-large': {
    title: 'Serial number that needs a 21st byte',
    says: 'Public CAs keep serial numbers below 2 to the power of 159. A number of 20 bytes whose first bit is set needs one byte more for its sign, and is then longer than RFC 5280 means by 20 bytes, as many read it.',
    clients: 'None is known. It is linters and the software of other CAs that object.',
    mend: 'Take fewer random bytes: 16 are enough.',
    fine: 'For all clients that are known.',
  },
  'issuer-name-empty': {
    title: 'No issuer name',
    says: 'A certificate must say who issued it. Paths are found by names, and one without a name would fit every nameless CA.',
    clients:
      'Python from 3.13 on, OpenSSL in strict mode (`Issuer name empty`) and Java 17 refuse it. OpenSSL otherwise, GnuTLS, rustls and Chromium accepted it.',
    mend: 'Give the CA a name: its certificate and everything below have to be issued again.',
  },
  'ca-name-empty': {
    title: 'CA without a name',
    says: 'A CA certificate must have a subject. That name stands as the issuer in everything that the CA issues.',
    clients:
      'What such a CA issues is refused by Python from 3.13 on, by OpenSSL in strict mode and by Java 17 (`Empty issuer DN not allowed in X509Certificates`). OpenSSL otherwise, GnuTLS, rustls and Chromium accepted it.',
    mend: 'Give the CA a name: its certificate and everything below have to be issued again.',
  },
  'name-attribute-malformed': {
    title: 'Malformed part of the subject',
    says: 'Each part of a name has its form: a country is two letters, a common name or organization 1 to 64 characters in UTF-8 or as a PrintableString, which has neither `@` nor `_`. What is written otherwise may not be found or shown correctly.',
    clients:
      'None is known that refuses it for this alone. Where the type of a string is an old one, names may not match any more.',
    mend: 'Have it issued again with the part put right. In a CA of your own, the template decides lengths and types.',
    fine: 'Where the name was in use before: RFC 5280 lets a CA keep its name as it is.',
  },
  'unique-id-present': {
    title: 'Unique identifiers that are obsolete',
    says: 'Two fields of version 2 were meant for names that are used again for somebody else. CAs must not write them any more.',
    clients: 'rustls refuses it (`BadEncoding`). OpenSSL, GnuTLS, Java 17 and Chromium accepted it.',
    mend: 'Have it issued again without them.',
  },
} as const satisfies Partial<RulesById>;
