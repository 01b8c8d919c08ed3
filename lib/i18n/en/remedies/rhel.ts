import type { TextOf } from '../../remedies.ts';
import { check, compareCa } from './shared-steps.ts';

export const rhel: TextOf<'rhel'> = {
  name: 'RHEL, Fedora',
  gist: 'update-ca-trust: for all that use the system’s list, Java of the distribution too',
  steps: {
    update: {
      title: 'Update the TLS library and the list of CAs',
      text: 'On CentOS 7 and its contemporaries write `yum` for `dnf`; those releases get no updates any more, so plan the move. Which old protocols and algorithms are refused is decided by `update-crypto-policies --show`.',
    },
    'compare-ca': compareCa,
    add: {
      title: 'Add the one CA',
      text: 'PEM and DER are both fine. `update-ca-trust` prints nothing when it went well.',
    },
    check,
    undo: { title: 'The way back', text: 'Deletes the CA and builds the lists anew.' },
  },
};
