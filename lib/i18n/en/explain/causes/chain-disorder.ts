import type { Explanation } from '../../../explain.ts';

export const chainDisorder: Explanation = {
  lede: 'The server sends its certificates in the wrong order, or some that don’t belong there. Nearly all clients put up with it; a few small TLS libraries don’t.',
  whatHappens: [
    'A server should send its own certificate first, then the one that signed it, then the one that signed that. Somebody who concatenates files by hand easily swaps them: `cat root.pem intermediate.pem cert.pem`. Other finds: the same intermediate twice, the old intermediate left in the file after a change of CA, or the root, which clients never take from a server.',
  ],
  whyRefused: [
    'TLS 1.2 and older demand that each certificate directly certifies the one before it. TLS 1.3 asks clients to be prepared for any order, except that the server’s own comes first. A simple library takes the list as it comes, finds a signature that doesn’t fit, and stops.',
  ],
  howWeKnow: [
    'Certwhy notes the order in which the certificates came off the wire, finds the path that they form, and compares the two. What lies on no path is called a stranger; what came twice, a duplicate. All of this is shown as “suspected”, never as the cause that must be mended first, since so few clients fail for it.',
  ],
  whoIsAffected: [
    'With the wrong order, mbedTLS 2.28 and wolfSSL 5.5: think of devices and embedded systems. All other measured clients sort the list themselves. Duplicates and strangers were accepted by every client measured.',
  ],
  whenFine: [
    'A root at the end of the list is harmless: clients ignore it, at the price of some bytes in every handshake. Two intermediates that look alike can both be needed: cross-signed certificates give older clients another way to a root. Take out only what the report calls unused.',
  ],
  limits: [
    'Certwhy judges by the roots that it knows. A certificate that is useless for these may be the bridge to a root that only your own clients have. Look what it is for before you delete it.',
  ],
};
