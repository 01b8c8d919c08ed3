import type { Explanation } from '../../../explain.ts';

export const badSignature: Explanation = {
  lede: 'The signature on a certificate doesn’t fit the CA that is said to have made it.',
  whatHappens: [
    'Every certificate carries the signature of its issuer, made over every single byte. If one byte changes, it no longer fits: a file damaged in copying, a certificate edited by a tool.',
    'The other story: the CA above has the right name but another key. A company sets its CA up anew under the old name, `Example Corp CA`, and the server sends the new CA certificate with a certificate that the old one signed.',
  ],
  whyRefused: [
    'The signature is the whole proof. If it doesn’t fit, the certificate may say anything and be anybody’s.',
    'Python, Node.js and `openssl` say `certificate signature failure`, Java `signature check failed`, GnuTLS `The signature in the certificate is invalid.` curl ends with code 35 in place of 60, and a bare library message.',
  ],
  howWeKnow: [
    'Certwhy verifies each signature of the path with the public key of the certificate above it, and of the root where it signs itself. A candidate that has the right name but whose key doesn’t fit is kept and named in the report, so that the two stories can be told apart.',
  ],
  whoIsAffected: [
    'Every client that checks certificates. It depends on which issuer a client tries: one that has the CA’s older certificate in its store may find a path that fits, while others fail.',
  ],
  whenFine: [
    'Never. If two CA certificates of the same name exist, it is fine to send both as long as one of them fits; clients look for the one that does.',
  ],
  limits: [
    'Certwhy can’t tell whether bytes were damaged or exchanged, nor by whom. Compare the file on the server with the one from the CA. Signatures with algorithms that its OpenSSL doesn’t know are reported as weak or unsupported, not as wrong.',
  ],
};
