import type { Explanation } from '../../../explain.ts';

export const weakCrypto: Explanation = {
  lede: 'A key in the chain is too short, or a signature uses an algorithm that can be forged. The certificate itself must be made anew.',
  whatHappens: [
    'Certificates live on two things: a key that nobody can guess, and a signature that nobody can imitate. An RSA key of 1024 bits and a signature with SHA-1 no longer meet that. Both are found on appliances, on old internal CAs, and where a script from ten years ago still makes the certificates.',
  ],
  whyRefused: [
    'Anyone who can compute such a key, or find a second certificate with the same SHA-1 sum, can pose as the server or as the CA. Clients draw the line where that becomes affordable, each a little differently.',
    'OpenSSL, curl and Python say `EE certificate key too weak` or `CA signature digest algorithm too weak`, GnuTLS `The certificate chain uses insecure algorithm.`, Chrome `NET::ERR_CERT_WEAK_SIGNATURE_ALGORITHM`.',
  ],
  howWeKnow: [
    'Certwhy looks at every certificate of the path that it judges by. Keys: RSA and DSA under 2048 bits and elliptic curves under 224 bits are too weak, which is what Debian’s OpenSSL demands (level 2). Signatures: MD5 and SHA-1 are, except on the root itself, whose signature proves nothing to anyone. Algorithms that the OpenSSL here can’t check at all are reported too.',
  ],
  whoIsAffected: [
    'RSA with 1024 bits, under a private root: refused by Debian’s OpenSSL, Node.js 24, rustls and mbedTLS; accepted by Chrome, Firefox, Java, Go and GnuTLS. SHA-1, under a private root: refused by OpenSSL, GnuTLS, Go, Deno and browsers; accepted by Java, Bun and wolfSSL.',
    'Ed25519 is strong and yet not for the public web: Firefox, Chromium, NSS and mbedTLS don’t take it in certificates.',
  ],
  whenFine: [
    'A root signed with SHA-1 is fine, since clients don’t check a root’s signature. A short key on a device that can’t do better is a matter for a proxy in front of it, not for the clients. A client whose security level was lowered accepts weak certificates from everybody, not only from you.',
  ],
  limits: [
    'The limits are those of one strict client. Yours may draw them elsewhere, by its version and its system’s policy: RHEL and Debian differ. Certwhy doesn’t judge ciphers, nor the strength of the key exchange of a connection, only certificates.',
  ],
};
