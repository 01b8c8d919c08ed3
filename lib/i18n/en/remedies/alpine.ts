import type { TextOf } from '../../remedies.ts';
import { check, compareCa } from './shared-steps.ts';

export const alpine: TextOf<'alpine'> = {
  name: 'Alpine Linux',
  gist: 'apk and update-ca-certificates, mostly in containers',
  steps: {
    update: {
      title: 'Update the TLS library and the list of CAs',
      text: 'The plain image brings a list of CAs, but not the program that adds one: it comes with the package `ca-certificates`.',
    },
    'compare-ca': compareCa,
    add: {
      title: 'Add the one CA',
      text: 'One certificate per file, name ending in `.crt`. The command may warn that `ca-certificates.crt` is not a single certificate: that is normal. In a container this lasts until it is made anew; put it into the image (see Docker images).',
    },
    check,
    undo: { title: 'The way back', text: 'Deletes the CA and builds the list anew.' },
  },
};
