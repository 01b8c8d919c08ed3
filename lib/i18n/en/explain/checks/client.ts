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
      'Certwhy shows no client certificate. It reads whether the server asks for one, which CAs it names, and what follows. Alert 116 fails the check in any case; so does another alert, or a connection closed without a word, after the server asked. With TLS 1.3 it waits a moment (0.4 seconds and a round trip) for the refusal.',
      'If a web server asks and goes on, Certwhy sends one `GET /` (over HTTP/1.1) and reads the status, the Server header and at most 16 KB. nginx’ `No required SSL certificate was sent` and `The SSL certificate error`, Apache’s `Cannot perform Post-Handshake Authentication`, IIS’ 403.7, statuses 495 and 496, or an alert fail the check. HTTP 401 or 403 are a warning, having other reasons too; so is an answer to a client without a certificate.',
    ],
    whoIsAffected: [
      'All clients that have no certificate from one of the CAs that the server accepts. Browsers may ask which one to use, programs just fail.',
    ],
    whenFine: [
      'On purpose, nearly always: the server protects itself this way. Nothing on the server needs mending; the client needs its certificate and key (`curl --cert client.pem --key client.key https://HOST/`).',
    ],
    limits: [
      'Whether your own client certificate would be accepted cannot be tried here: Certwhy takes no private keys. Servers that ask for a certificate only on certain pages, after the handshake, aren’t seen to ask: only `/` is requested, and only where the handshake already asked.',
      'An alert during the handshake may have had another reason; the server’s log tells.',
    ],
  },
} as const satisfies Partial<Record<CheckId, Explanation>>;
