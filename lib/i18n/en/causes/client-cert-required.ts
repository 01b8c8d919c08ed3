import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import type { CauseText } from '../../types.ts';
import { listValue, numberValue, restsOn } from '../../verdict-values.ts';
import { acceptedIssuers } from '../phrases.ts';
import { clientFiles, confirmWithCertificate, useClientCertificate } from './client-certificate-steps.ts';

export const clientCertRequired: CauseText = {
  name: 'Client certificate required',
  headline: (facts) => {
    if (restsOn(facts, 'client-certificate-required', 'refused-without')) {
      return `${facts.host} lets in only clients that show a certificate of their own, and none was shown.`;
    }
    if (restsOn(facts, 'client-certificate-required', 'closed-after-request')) {
      return `${facts.host} asked for a client certificate, and closed the connection when none was shown.`;
    }
    if (restsOn(facts, 'client-certificate-required', 'refused-over-http')) {
      return `${facts.host} answers only clients that show a certificate of their own; the others get HTTP ${statusOf(facts)}.`;
    }
    if (restsOn(facts, 'client-certificate-required', 'denied-over-http')) {
      return `${facts.host} asks clients for a certificate of their own, and answers one without it with HTTP ${statusOf(facts)}.`;
    }
    if (restsOn(facts, 'client-certificate-required', 'served-without')) {
      return `${facts.host} asks clients for a certificate of their own, and answers without one too.`;
    }
    return `${facts.host} asks clients for a certificate of their own.`;
  },
  lede: (facts) => {
    if (restsOn(facts, 'client-certificate-required', 'refused-over-http'))
      return 'The server’s certificate isn’t at fault, and the handshake goes through: the server turns the request away after it. The client needs a certificate and its private key from whoever runs the server.';
    if (restsOn(facts, 'client-certificate-required', 'denied-over-http'))
      return `The handshake goes on without one; a request was answered with HTTP ${statusOf(facts)}. If that is because of the missing certificate, the client needs one, and its private key, from whoever runs the server.`;
    if (restsOn(facts, 'client-certificate-required', 'served-without'))
      return `The handshake goes on without one, and \`/\` was answered (HTTP ${statusOf(facts)}). Other pages may still need one: then the client needs a certificate and its private key from whoever runs the server.`;
    return restsOn(facts, 'client-certificate-required', 'asked')
      ? 'The handshake goes on without one, but some servers, nginx among them, turn the request away afterwards (“No required SSL certificate was sent”). Then the client needs a certificate and its private key from whoever runs the server.'
      : 'This is about the client, not about the server’s certificate. The client needs a certificate and its private key from whoever runs the server.';
  },
  fix: (facts) => ({
    title: 'give the client its certificate and key',
    steps: [
      {
        title: 'Get a client certificate',
        text: `Whoever runs ${facts.host} issues it, or says which CA may.${accepted(facts)} The private key stays on the client: never send it to anybody, and never paste it anywhere.`,
      },
      clientFiles(),
      useClientCertificate(facts),
      confirmWithCertificate(facts),
    ],
    effort: 'A few minutes once you have the certificate. Nothing changes on the server.',
    who: 'Whoever looks after the client, with a certificate from whoever runs the server.',
  }),
  settle:
    'Ask whoever runs the server whether clients need a certificate, or read what the server answers after the handshake with `curl -v`.',
  affects:
    'Every client that has no certificate for this server. Messages vary: curl says 56 for a refusal in TLS 1.3, Node’s fetch only “other side closed”.',
};

function statusOf(facts: VerdictFacts): number {
  return numberValue(facts, 'status') ?? 400;
}

/** The CAs that the server named, as a sentence with a leading space. */
function accepted(facts: VerdictFacts): string {
  return restsOn(facts, 'client-certificate-required')
    ? acceptedIssuers(listValue(facts, 'authorities'))
    : '';
}
