import type { CheckTexts } from '../../../checks/index.ts';
import { shown } from '../../evidence-values.ts';
import { acceptedIssuers, alertText } from '../phrases.ts';

export const client: Pick<CheckTexts, 'client-certificate-required'> = {
  'client-certificate-required': {
    title: 'Client certificate',
    details: {
      'refused-without': ({ alert, phase, authorities }) =>
        `The server asks for a client certificate and refuses a client without one: ${alertText(alert)} ${momentOf(phase)}.${acceptedIssuers(authorities)}`,
      'closed-after-request': ({ authorities }) =>
        `The server asked for a client certificate, got none, and ended the connection without saying why.${acceptedIssuers(authorities)}`,
      'refused-over-http': ({ status, says, server, authorities }) =>
        `The handshake goes through without a client certificate, a request does not: HTTP ${status}${by(server)}. ${meaning(says)}${acceptedIssuers(authorities)}`,
      'denied-over-http': ({ status, server, authorities }) =>
        `The server asks for a client certificate, and answers a request without one with HTTP ${status}${by(server)}. That may be because of it, or have another reason.${acceptedIssuers(authorities)}`,
      'served-without': ({ status, authorities }) =>
        `The server asks for a client certificate, and answers \`/\` without one as well (HTTP ${status}). Other pages may need it.${acceptedIssuers(authorities)}`,
      asked: ({ authorities }) =>
        `The server asks for a client certificate; it is not enforced in the handshake.${acceptedIssuers(authorities)}`,
      'not-asked': () => 'Not asked for in the handshake.',
      'not-seen': () => 'The handshake did not get far enough to tell.',
    },
  },
};

function momentOf(phase: string): string {
  if (phase === 'request') return 'in answer to a request';
  return phase === 'after' ? 'after the handshake' : 'in the handshake';
}

function by(server: string): string {
  return server === '' ? '' : ` (${shown(server)})`;
}

function meaning(says: string): string {
  if (says === 'none-sent') return 'The answer says that a client certificate is required and none was sent.';
  if (says === 'one-refused') return 'The answer says that the client certificate was not accepted.';
  return 'The server wants a client certificate for this page, and cannot ask for it any more once the handshake is done.';
}
