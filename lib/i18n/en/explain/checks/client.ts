import type { CheckId } from '../../../../checks/index.ts';
import type { Explanation } from '../../../explain.ts';

export const client = {
  'client-certificate-required': {
    lede: 'Whether the server asks the client for a certificate, and refuses it without one.',
    whatHappens: [
      'Usually only the server shows a certificate. With mutual TLS the client has to show one too, issued by a CA that the server trusts, such as `CN=warehouse-17` from the company’s own CA. Partner interfaces, databases and device management work this way.',
    ],
    whyRefused: [
      'The server refuses the client, not the client the server. With TLS 1.3 the refusal comes after the handshake: curl says `tlsv13 alert certificate required`, Java `Received fatal alert: certificate_required`. With TLS 1.2 it is mostly a plain `sslv3 alert handshake failure`.',
      'nginx finishes the handshake and answers over HTTP: `400 No required SSL certificate was sent`.',
    ],
    howWeKnow: [
      'Certwhy has no client certificate and shows none. It reads whether the server asks for one, which CAs it names, and what follows. An alert that ends the connection after the request is a failure; so is alert 116 in any case, and a connection that the server ends after its request without a word. With TLS 1.3 it waits a moment (0.4 seconds and a round trip) for the refusal.',
      'If the server asks and goes on, that is a warning: “asks for a certificate; not enforced in the handshake”. It may still refuse later.',
    ],
    whoIsAffected: [
      'All clients that have no certificate from one of the CAs that the server accepts. Browsers may ask which one to use, programs just fail.',
    ],
    whenFine: [
      'On purpose, nearly always: the server protects itself this way. Nothing on the server needs mending; the client needs its certificate and key (`curl --cert client.pem --key client.key https://HOST/`).',
    ],
    limits: [
      'Whether your own client certificate would be accepted cannot be tried here: Certwhy takes no private keys. Servers that ask only for certain paths or by renegotiation do so after the handshake, which is not seen.',
      'An alert during the handshake may have had another reason; the server’s log tells.',
    ],
  },
} as const satisfies Partial<Record<CheckId, Explanation>>;
