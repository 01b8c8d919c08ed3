import type { TextOf } from '../../remedies.ts';
import { compareCa } from './shared-steps.ts';

export const nodejs: TextOf<'nodejs'> = {
  name: 'Node.js, npm',
  gist: 'NODE_EXTRA_CA_CERTS, or the system’s list by --use-system-ca',
  steps: {
    update: {
      title: 'Update Node.js',
      text: 'OpenSSL and the list of CAs are built into Node.js: updating the operating system’s changes nothing for it. Use a version that still gets updates.',
    },
    'compare-ca': compareCa,
    add: {
      title: 'Add the one CA',
      text: 'It counts in addition to the built-in list. The variable is read once, when Node.js starts: set it in the service’s own settings (systemd: `Environment=`), not inside the program. If the file can’t be read, Node.js only prints a warning.',
    },
    system: {
      title: 'Or let Node.js use the system’s list too',
      text: 'From Node.js 22.15 and 24 on: then a CA that was added to the operating system is enough.',
    },
    npm: {
      title: 'npm, pnpm, yarn',
      text: 'They follow `NODE_EXTRA_CA_CERTS` too. A `cafile` of npm replaces the whole list: where the first command prints one that is out of date, delete it (`npm config delete cafile`). The second command must answer with “PONG”.',
    },
    undo: { title: 'The way back', text: 'Take the variable away and start the program again.' },
  },
};
