import type { RulesById } from '../../rules.ts';

/** Signatures and keys: how strong, and of which kind. */
export const algorithms = {
  'weak-key': {
    title: 'Key that is too short',
    says: 'RSA and DSA keys need 2048 bits, elliptic curves 224. The private half of a shorter one can be computed, by a few today and by many tomorrow.',
    clients:
      'RSA with 1024 bits under a private root is refused by Debian’s OpenSSL (level 2), Node.js 24, rustls and mbedTLS, and accepted by Chromium, Firefox, Java, Go, Bun, GnuTLS and Node.js 20.',
    mend: 'Make a new key (ECDSA on P-256, or RSA with 2048 bits) and have the certificate issued for it.',
  },
  'weak-signature': {
    title: 'Signature with MD5 or older',
    says: 'MD2, MD4 and MD5 are broken: a CA’s signature under a harmless certificate can be moved to a forged one. That has been done. A root’s own signature doesn’t count, since nobody relies on it.',
    clients: 'Every current client. OpenSSL says `CA signature digest algorithm too weak`.',
    mend: 'Have the certificate issued again with SHA-256, and change the setting of the CA that still signs so.',
  },
  'sha1-signature': {
    title: 'Signature with SHA-1',
    says: 'Two documents with the same SHA-1 value were shown in 2017, so that a signature can be moved to a forged certificate. Public CAs had to stop in 2016. A root’s own signature doesn’t count.',
    clients:
      'Under a private root OpenSSL (from level 1), GnuTLS, Go, Deno (rustls) and browsers refuse it; Java, Bun, NSS tools and wolfSSL accept it.',
    mend: 'Have the certificate issued again with SHA-256. A private CA needs one setting changed, and its intermediates issued again.',
  },
  'signature-algorithms-differ': {
    title: 'Two different statements of the signature algorithm',
    says: 'A certificate names the algorithm of its signature twice, once inside the signed part. Both must be the same, or the outer one could be exchanged unnoticed.',
    clients: 'OpenSSL, GnuTLS, Java, rustls and Chromium refuse it.',
    mend: 'Have it issued again: the software of the CA is faulty.',
  },
  'signature-algorithm-not-allowed': {
    title: 'Signature algorithm that public CAs may not use',
    says: 'Public CAs sign with RSA or ECDSA over SHA-256, SHA-384 or SHA-512 and with nothing else, so that every client can check it.',
    clients:
      'No client is known to enforce this very list; each has one of its own. MD5 and SHA-1 are judged by rules of their own.',
    mend: 'Have it issued again by a CA that signs with ECDSA or RSA and SHA-256.',
    fine: 'With a private CA, where all clients know the algorithm.',
  },
  'algorithm-parameters-wrong': {
    title: 'Wrong parameters beside an algorithm',
    says: 'An algorithm is written down as a number and its parameters. ECDSA signatures, Ed25519, Ed448 and ML-DSA have none, an RSA key has NULL, an ECDSA key names its curve, and RSA-PSS knows one mask function and one trailer.',
    clients:
      'Clients differ. NULL beside an ECDSA signature, and an RSA key without NULL, were accepted by OpenSSL, GnuTLS and Java 17 in our trials; another trailer was refused by Java 17 and NSS tools.',
    mend: 'The software that made it is faulty. Have it issued again by a current one.',
  },
  'key-type-not-allowed': {
    title: 'Kind of key that public CAs may not certify',
    says: 'Public CAs certify RSA keys, and ECDSA keys on the curves P-256, P-384 and P-521. Other kinds, such as Ed25519, are not known to every client.',
    clients:
      'Ed25519 is refused by Firefox, Chromium, NSS tools and mbedTLS, and accepted by most others. With secp256k1 no connection came about in our trials, whatever the client.',
    mend: 'Make a key on P-256 and have the certificate issued for it. P-521 is allowed, but not taken by Chromium.',
    fine: 'With a private CA, where no browser connects.',
  },
  'curve-explicit': {
    title: 'Elliptic curve written out instead of named',
    says: 'A key names its curve, such as P-256. If all numbers of a curve are written out instead, they can be chosen so that a stranger has a private key that fits: the flaw CVE-2020-0601 of Windows.',
    clients:
      'OpenSSL 3 (`Certificate public key has explicit ECC parameters`), GnuTLS, Java 17, rustls and Chromium refused it in our trials.',
    mend: 'Make the key again with a named curve, which is the default of all current programs, and have the certificate issued for it.',
  },
  'rsa-modulus-odd-length': {
    title: 'RSA key that does not fill its bytes',
    says: 'Public CAs certify RSA keys whose length is a multiple of 8 bits. Other lengths are no danger by themselves.',
    clients:
      'None is known. 2050 bits passed OpenSSL, GnuTLS, Java 17, rustls and Chromium; 2047 bits are too short for rustls.',
    mend: 'Use 2048, 3072 or 4096 bits at the next renewal.',
    fine: 'With a private CA, from 2048 bits on.',
  },
  'rsa-exponent-weak': {
    title: 'RSA exponent that protects nothing',
    says: 'The public exponent of an RSA key must be odd and at least 3; usual is 65537. With 1 every text is its own signature, and with an even one nothing can be verified.',
    clients:
      'Java 17 (`exponent is smaller than 3`), rustls and Chromium refused a CA’s key with the exponent 1 in our trials; OpenSSL, Python and GnuTLS accepted what anybody could have signed. The exponent 3 is allowed, and was accepted by all.',
    mend: 'Make a new key with an ordinary program and have the certificate issued for it. Treat the old key as stolen.',
  },
  'public-key-malformed': {
    title: 'Public key that cannot be one',
    says: 'The point of an ECDSA key must lie on its curve, be written in one of the two allowed forms and not be the point at infinity. An RSA modulus is positive, odd, and without superfluous zeros in front.',
    clients:
      'Java 17 refused the hybrid form of a point and the point at infinity in our trials, while OpenSSL, GnuTLS and NSS tools accepted both in the certificate. A negative or even modulus was accepted by OpenSSL, GnuTLS and Java 17.',
    mend: 'Make a new key with a current program and have the certificate issued for it.',
  },
} as const satisfies Partial<RulesById>;
