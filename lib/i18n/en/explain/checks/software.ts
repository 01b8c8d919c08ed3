import type { CheckId } from '../../../../checks/index.ts';
import type { Explanation } from '../../../explain.ts';

export const software = {
  'algorithm-weak': {
    lede: 'Whether the keys and signatures on the chain are strong enough for today’s clients.',
    whatHappens: [
      'Every certificate holds a key and a signature, each made with an algorithm of its time. RSA keys of 1024 bits and signatures with SHA-1 were usual until about 2010 and can be found in old private CAs and appliances still.',
      'The server’s own certificate may be modern and an intermediate above it not: `CN=Corp Issuing CA 2009`, signed with SHA-1.',
    ],
    whyRefused: [
      'With a weak signature somebody can make a second certificate that the same signature fits; with a short key, they can work out the private key. OpenSSL says `CA signature digest algorithm too weak` or `EE certificate key too weak`, Chrome `ERR_CERT_WEAK_SIGNATURE_ALGORITHM`. GnuTLS says that the chain uses an insecure algorithm.',
    ],
    howWeKnow: [
      'On the best path Certwhy looks for signatures with SHA-1 or older (MD5, MD4, MD2), RSA and DSA keys under 2048 bits, elliptic curves under 224 bits or written out instead of named, RSA exponents that protect nothing, and signatures that its OpenSSL cannot check at all. The first of these fails the check, with the certificate and the algorithm.',
      'The signature of the last certificate, a trusted or self-signed root, doesn’t count: nobody relies on it. Its key does. If all is well, the key and signature of the server’s certificate are shown.',
    ],
    whoIsAffected: [
      'SHA-1 below a private root: refused by OpenSSL, GnuTLS, Go, Deno and browsers, accepted by Java, Bun and wolfSSL. RSA 1024: refused by Debian’s OpenSSL, Node.js 24, rustls and mbedTLS, accepted by Java, Go, GnuTLS and browsers, when the root is private.',
    ],
    whenFine: [
      'Between an old device and the one client that still accepts it, on a network of their own, until the device is replaced. Lowering the client’s security level is no remedy: it weakens every other connection too.',
    ],
    limits: [
      'What is too weak is a setting of each client and system. Certwhy draws the line at 112 bits of security, as Debian’s OpenSSL does (its security level 2), so a client of yours may accept what fails here.',
      'Only certificates are judged here, not the cipher suites of the connection.',
    ],
  },
  'current-clients-refused': {
    lede: 'Whether a server that chose an unusual cipher suite or curve takes the usual ones as well.',
    whatHappens: [
      'Client and server agree on a cipher suite and on a curve for the key exchange. A server that is set to Brainpool curves, Camellia or ARIA alone, as some rules for authorities once asked for, has nothing in common with a browser.',
      'A certificate whose key is on such a curve does the same: a client that doesn’t know the curve can’t use the key.',
    ],
    whyRefused: [
      'Clients offer a short list of suites and curves that many have examined. If nothing on it suits the server, it ends the handshake, mostly with alert 40. OpenSSL says `sslv3 alert handshake failure`, Java `Received fatal alert: handshake_failure`, Chrome `ERR_SSL_VERSION_OR_CIPHER_MISMATCH`.',
    ],
    howWeKnow: [
      'Certwhy’s own client offers far more than others, so that unusual servers answer too. Where the server chose something that current clients don’t offer, Certwhy connects once more with only what they do: X25519, P-256, P-384 and P-521, and OpenSSL’s default suites. If that is refused, the check fails.',
      'If it goes through, the server only prefers the unusual, and the check passes.',
    ],
    whoIsAffected: [
      'Browsers, Go, Java, rustls, and OpenSSL, curl, Python and Node.js as they come. Clients that were set up for just this server connect.',
    ],
    whenFine: [
      'On a network where every client was set up for it. A server for everybody keeps the usual ones beside it.',
    ],
    limits: [
      'The offer stands for many clients and is none of them exactly: it still has the DHE and RSA key exchange, which browsers or Go have given up.',
      'A server that chose something usual is not asked again: what else it would refuse isn’t seen.',
    ],
  },
  'protocol-obsolete': {
    lede: 'Whether server and client can agree on a protocol version that current clients still accept.',
    whatHappens: [
      'TLS has versions. A server that stopped at TLS 1.0, an appliance of 2010 or a program with a very old library, has no version in common with today’s clients. The other way round, an old client that knows only TLS 1.0 fails at a modern server.',
    ],
    whyRefused: [
      'TLS 1.0 and 1.1 rest on MD5 and SHA-1 and were withdrawn by RFC 8996 in 2021; SSL 3.0 by RFC 7568 before. Current OpenSSL, Node.js, Go, Java and browsers don’t offer them. Messages: `tlsv1 alert protocol version` (OpenSSL, Python), `Received fatal alert: protocol_version` (Java), `ERR_SSL_VERSION_OR_CIPHER_MISMATCH` (Chrome). The certificate has no part in it.',
    ],
    howWeKnow: [
      'Certwhy offers TLS 1.0 to 1.3 and all usual cipher suites, so that old servers answer too. If a server picks 1.1 or older, it can do no better, and the check fails. If it refuses with alert 70, 71 or 86 (version, security level, fallback), the check fails and names the alert.',
      'Otherwise the version and cipher suite that the server chose are shown.',
    ],
    whoIsAffected: [
      'With TLS 1.0 or 1.1 only: the OpenSSL family, Node.js, Go, Java and browsers refuse. Debian’s GnuTLS clients, NSS tools and mbedTLS still connect.',
    ],
    whenFine: [
      'On a closed network with a device that gets no updates any more. A reverse proxy with a current TLS library in front of it mends the rest.',
    ],
    limits: [
      'It shows what the server chose, not all that it would take: a server with TLS 1.3 that allows 1.0 as well passes. SSL 3.0, RC4 and 3DES cannot be offered with the library that Certwhy uses, so a server with nothing else just refuses.',
      'What versions your client speaks cannot be seen from here.',
    ],
  },
} as const satisfies Partial<Record<CheckId, Explanation>>;
