import type { Explanation } from '../../../explain.ts';

export const clientCertBad: Explanation = {
  lede: 'The client shows a certificate of its own, and the server doesn’t accept it: expired, from the wrong CA, made for something else, or without the key that fits.',
  whatHappens: [
    'With mutual TLS the client’s certificate is checked just as strictly as the server’s. It ends on a date, it must come from a CA that the server trusts, it must be made for clients (`clientAuth`), and the client must have its private key. If the certificate of `CN=billing-service` ended last night, all calls of that service fail this morning.',
  ],
  whyRefused: [
    'The server refuses, and its alert is about your certificate, not about its own. That is easily mixed up: the alert `tlsv1 alert unknown ca`, received by the client, means “I don’t know the CA of your certificate”.',
    'With an expired client certificate curl says `SSL certificate verification failed` with code 60 in TLS 1.2, although the server’s certificate is good, and `sslv3 alert certificate expired` with code 56 in TLS 1.3. A certificate for servers in the client’s place gives `sslv3 alert unsupported certificate`. If certificate and key don’t belong together, curl says `unable to set private key file` (58) and doesn’t even connect.',
  ],
  howWeKnow: [
    'A look at the server shows whether it asks for a client certificate. If it doesn’t, this cause is ruled out. If it does, the cause stays open: what your client shows can’t be seen from here, and Certwhy has no certificate of its own.',
  ],
  whoIsAffected: [
    'Only clients with this certificate. It often hits many at once, when one certificate is shared by several services, or when the CA of the clients was renewed and the server still knows only the old one.',
  ],
  whenFine: [
    'Never for a client that has to get in. Before you loosen the check on the server, know that it would then let everyone in who says the right name.',
  ],
  limits: [
    'Only the server knows the reason, and its log has it: nginx writes `client SSL certificate verify error`. Certwhy neither reads that log nor takes your certificate or key; check both on the client with `openssl x509 -noout -dates -issuer -ext extendedKeyUsage -in client.pem`.',
  ],
};
