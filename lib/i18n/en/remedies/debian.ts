import type { TextOf } from '../../remedies.ts';
import { check, compareCa } from './shared-steps.ts';

export const debian: TextOf<'debian'> = {
  name: 'Debian, Ubuntu',
  gist: 'update-ca-certificates: for curl, wget, git, PHP, Ruby and all that use the system’s list',
  steps: {
    update: {
      title: 'Update the TLS library and the list of CAs',
      text: 'Small systems and containers often lack `ca-certificates` altogether: this installs it too. A release that no longer gets updates has old roots and an old OpenSSL; move to a supported one.',
    },
    'compare-ca': compareCa,
    add: {
      title: 'Add the one CA',
      text: 'The file must be PEM and its name must end in `.crt`, or it is passed over. It must print “1 added”. Java, Node.js, Python’s requests, Firefox and Chrome have lists of their own: see there.',
    },
    check,
    undo: {
      title: 'The way back',
      text: 'Deletes the CA and builds the list anew.',
    },
  },
};
