import { leafAs, retry } from '../i18n/commands.ts';
import { shell } from './code.ts';
import { defineRemedy } from './define.ts';

export const networkTeam = defineRemedy({
  id: 'network-team',
  kind: 'network',
  causes: ['interception', 'network-blocked', 'handshake-refused', 'not-tls', 'dns-failure'],
  warnings: [],
  steps: (context) => [
    {
      id: 'collect',
      code: [
        shell(
          'client',
          ...retry(context).map((command) => `${command} 2>&1 | tee -a tls-error.log`),
          leafAs(context, '-noout -issuer -fingerprint -sha256'),
        ),
      ],
    },
    // The message itself is prose, and so the language's.
    { id: 'message', code: [] },
  ],
});
