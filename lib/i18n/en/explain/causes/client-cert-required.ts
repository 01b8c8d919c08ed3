import type { Explanation } from '../../../explain.ts';

export const clientCertRequired: Explanation = {
  lede: 'The server wants a certificate from the client too (mutual TLS), and the client showed none.',
  whatHappens: [
    'In mutual TLS both sides prove who they are: the server with its certificate, the client with one of its own, say `CN=billing-service`. A server that is set up this way asks for it in the handshake. A client that has none answers with an empty list, and the server ends the connection.',
    'It looks like a fault of the server’s certificate and isn’t one. Nothing has to be changed on the server, unless it asks by mistake.',
  ],
  whyRefused: [
    'Here it is the server that refuses. In TLS 1.2 it does so within the handshake, mostly with alert 40; in TLS 1.3 after it, with alert 116. nginx finishes the handshake and then answers HTTP 400: `No required SSL certificate was sent`.',
    'So the messages differ widely. curl with TLS 1.2: `sslv3 alert handshake failure` (35); with TLS 1.3: `tlsv13 alert certificate required` (56). Java: `Received fatal alert: certificate_required`. Node’s fetch says only `other side closed`.',
  ],
  howWeKnow: [
    'Certwhy shows no client certificate. It reads from the wire whether the server asks for one, which CAs it names as acceptable, and what follows: an alert, a closed connection, or nothing. In TLS 1.3 it waits a moment after the handshake, since the refusal comes only then.',
    'Refused or closed after the server asked: found. If the handshake is finished all the same, Certwhy asks a web server for `/` once. An answer that says a certificate is missing (nginx’ and Apache’s words, IIS’ 403.7, statuses 495 and 496), or an alert in its place: found. Another error such as 403, or an answer without a certificate: suspected, with the words “asked for”, never “optional”.',
  ],
  whoIsAffected: [
    'Every client that has no certificate for this server: programs, browsers, monitoring, health checks of a load balancer.',
  ],
  whenFine: [
    'It is the point of such a server that strangers are kept out. For you it is fine when you aren’t meant to connect. Some servers only ask and let everyone in; then it means nothing.',
  ],
  limits: [
    'Only `/` is asked for, and only of web servers that asked for a certificate in the handshake: pages that need one by themselves aren’t seen. Nor can Certwhy tell whether your certificate would be accepted: it has none to show, and never asks for one. Keep your private key on the client and paste it nowhere.',
  ],
};
