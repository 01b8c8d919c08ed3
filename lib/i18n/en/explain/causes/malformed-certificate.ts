import type { Explanation } from '../../../explain.ts';

export const malformedCertificate: Explanation = {
  lede: 'What the server sends in place of a certificate can’t be read, or nothing is sent at all.',
  whatHappens: [
    'A certificate is a structure of bytes by strict rules (DER). Damaged in copying, cut off, edited in a word processor or made by faulty software, it can’t be taken apart any more. Small faults occur too: a byte too many at the end, a date in the wrong format, a negative serial number.',
    'An empty list is a case of its own: the server takes part in the handshake but has no certificate for this name, for example since its file couldn’t be loaded.',
  ],
  whyRefused: [
    'A client checks nothing before it can read. Data that two readers could read in two ways is a danger, so strict ones refuse anything that isn’t written exactly by the rules.',
    'curl has code 35 and OpenSSL’s words for it, such as `asn1 encoding routines::too long`, `cert length mismatch` for bytes too many, or `length mismatch` for an empty list. Java: `Failed to parse server certificates`, `Empty server certificate chain`. GnuTLS: `No certificate was found.`',
  ],
  howWeKnow: [
    'Certwhy keeps the bytes as they came, even if its own TLS library refuses them, and reads each certificate with a strict reader. It reports which certificate, at which place and what is wrong. If it can’t be read, or OpenSSL here refused it, the cause is found; if it is merely odd and was accepted, it is suspected.',
  ],
  whoIsAffected: [
    'Every client, where the data is cut off or the list is empty. With small faults the strict ones: a negative serial number is refused by Go since 1.23 and by rustls and accepted by most others; extra bytes behind the certificate stopped OpenSSL, GnuTLS, Python and Node.js when we tried.',
  ],
  whenFine: [
    'An oddity that all of your clients accept is no emergency; have it mended with the next certificate. Unreadable or empty is never fine.',
  ],
  limits: [
    'Certwhy can’t tell damage on the server from damage on the way, though TLS would notice the latter. Its strict reader finds oddities that no client minds; therefore they are only suspected. What a program deeper inside dislikes, an unusual character in a name, say, can’t be foreseen.',
  ],
};
