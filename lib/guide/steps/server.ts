import { comparePublicKeys, reloadApache, reloadNginx } from '../../i18n/commands.ts';
import { defineStep } from '../define.ts';
import { stepFor } from '../opening-step.ts';

export const server = defineStep({
  id: 'server',
  groups: [],
  todos: {
    files: {
      code: () => [
        {
          place: 'server',
          lines: [
            '# how many certificates the file holds',
            'grep -c "BEGIN CERTIFICATE" fullchain.pem',
            '# whose the first one is',
            'openssl x509 -noout -subject -issuer -dates -in fullchain.pem',
            '# these two must print the same',
            ...comparePublicKeys('fullchain.pem', 'privkey.pem'),
          ],
        },
      ],
    },
    'verify-files': {
      code: () => [
        {
          place: 'anywhere',
          lines: ['openssl verify -CAfile root.pem -untrusted intermediates.pem cert.pem'],
        },
      ],
    },
    reload: {
      code: () => [{ place: 'server', lines: ['# nginx', reloadNginx, '# Apache', reloadApache] }],
    },
  },
  questions: {
    mended: {
      when: ({ causes }) => causes.some((cause) => stepFor(cause) === 'server'),
      options: {
        done: () => 'confirm',
        unchanged: () => ({ ask: 'still-old' }),
        'not-mine': () => 'confirm',
      },
    },
    'server-log': {
      options: { nothing: () => 'network', alert: () => 'client', 'no-access': () => 'network' },
    },
    'still-old': {
      options: { front: () => 'confirm', reloaded: () => 'confirm', still: () => 'network' },
    },
  },
});
