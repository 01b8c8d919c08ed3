import type { Explanation } from '../../../explain.ts';

export const selfSignedLeaf: Explanation = {
  lede: 'The server shows a certificate that it signed itself. Nobody else vouches for it, so clients can’t tell whether it is genuine.',
  whatHappens: [
    'A certificate normally carries the signature of a CA. This one carries its own: issuer and subject are the same. Appliances, routers and fresh installations come with such a certificate, and `openssl req -x509` makes one in a second, for any name one likes.',
    'Sometimes it isn’t the one that you meant: the server shows the certificate that its software came with, because none is set up for this name.',
  ],
  whyRefused: [
    'Anyone can make a certificate for `bank.example` and sign it with its own key. If clients took it, everyone between client and server could pose as the server. Therefore it counts only where this very certificate was given to the client beforehand.',
    'curl says `SSL certificate problem: self-signed certificate` (with OpenSSL 1.1 `self signed certificate`), Node.js `DEPTH_ZERO_SELF_SIGNED_CERT`, Firefox `MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT`. Java says only `PKIX path building failed`, Chrome `NET::ERR_CERT_AUTHORITY_INVALID`.',
  ],
  howWeKnow: [
    'Certwhy looks at the first certificate that the server sends: issuer and subject must be the same name, and the signature must verify with the certificate’s own key. If a trust store in use holds exactly this certificate, it is trusted and the cause is ruled out.',
  ],
  whoIsAffected: [
    'Every client that wasn’t given this certificate. Firefox, NSS tools and rustls moreover refuse a server certificate that is marked as a CA even when they were given it, and `openssl req -x509` marks it so unless told otherwise. Firefox says `MOZILLA_PKIX_ERROR_CA_CERT_USED_AS_END_ENTITY`.',
  ],
  whenFine: [
    'On your own machine, in development, or between two machines that both are yours, once the client has the certificate and its fingerprint was compared. For more than a handful of servers a small CA of your own is less work: clients learn one root in place of every certificate.',
    'In production take a certificate from a CA that the clients know. Switching verification off in place of handing the certificate over means that any self-signed certificate will do, an attacker’s too.',
  ],
  limits: [
    'Whether the self-signed certificate is really the server’s can’t be told from a connection: an impostor’s looks the same. Compare the fingerprint with one read on the server itself. Which clients have been given it can’t be seen from here either.',
  ],
};
