import type { CheckTexts } from '../../../checks/index.ts';
import { acceptedIssuers, alertText } from '../phrases.ts';

export const client: Pick<CheckTexts, 'client-certificate-required'> = {
  'client-certificate-required': {
    title: 'Client certificate',
    details: {
      'refused-without': ({ alert, phase, authorities }) =>
        `The server asks for a client certificate and refuses a client without one: ${alertText(alert)} ${phase === 'after' ? 'after' : 'in'} the handshake.${acceptedIssuers(authorities)}`,
      'closed-after-request': ({ authorities }) =>
        `The server asked for a client certificate, got none, and ended the connection without saying why.${acceptedIssuers(authorities)}`,
      asked: ({ authorities }) =>
        `The server asks for a client certificate; it is not enforced in the handshake.${acceptedIssuers(authorities)}`,
      'not-asked': () => 'Not asked for in the handshake.',
      'not-seen': () => 'The handshake did not get far enough to tell.',
    },
  },
};
