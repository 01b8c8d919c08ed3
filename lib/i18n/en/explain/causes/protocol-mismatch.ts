import type { Explanation } from '../../../explain.ts';

export const protocolMismatch: Explanation = {
  lede: 'Server and client have no version of TLS in common, or no cipher: one of the two is too old.',
  whatHappens: [
    'Client and server first agree on a version. Current clients want TLS 1.2 or 1.3; a device from 2012 perhaps only knows TLS 1.0, which was given up in 2021 (RFC 8996). Then there is nothing to agree on, and the certificate plays no part in it.',
    'It happens the other way round too: a server that takes only TLS 1.3, and an old program with a TLS library that stops at 1.2. Old versions of Insomnia on macOS are such a case; update to 8.5 or later.',
  ],
  whyRefused: [
    'TLS 1.0 and 1.1 rest on methods that are broken, so clients no longer offer them. A client that gave in whenever a server asks for less could be pushed down to the weakest version by anybody in between.',
    'Python and Node.js show `tlsv1 alert protocol version`, Java `Received fatal alert: protocol_version`, Chrome `ERR_SSL_VERSION_OR_CIPHER_MISMATCH`. Debian’s curl and OpenSSL say, less plainly, `legacy sigalg disallowed or unsupported` to a server with TLS 1.0.',
  ],
  howWeKnow: [
    'Certwhy offers TLS 1.0 to 1.3 and lets the server choose. If the server settles on 1.0 or 1.1, it has nothing newer, and the cause is found. If it ends the handshake with alert 70, 71 or 86, it says itself that nothing fits.',
    'If the server settles on a suite or curve that current clients don’t offer, such as Brainpool, Certwhy connects again with only what they do. If that is refused, the cause is found as well.',
  ],
  whoIsAffected: [
    'TLS 1.0 and 1.1 are refused by OpenSSL as Debian ships it, Node.js, Go, Java and browsers. Debian’s GnuTLS clients (git, wget), NSS tools and mbedTLS still take them.',
  ],
  whenFine: [
    'For an old device in a closed network whose only client can still speak with it. A reverse proxy such as nginx before it gives it current TLS without touching the device. Lowering a client’s lowest version for the sake of one server weakens its connections to all the others.',
  ],
  limits: [
    'Certwhy sees the version that is agreed on, not the full list of what a server would take, and it judges the cipher only as far as hardly any client has it. So a server that only knows the old RSA key exchange passes here and is refused by Java 17, Go since 1.22, rustls and wolfSSL. SSL 2 and 3 can’t be spoken from here. An outdated client can’t be seen either.',
  ],
};
