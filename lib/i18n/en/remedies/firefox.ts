import type { TextOf } from '../../remedies.ts';
import { compareCa } from './shared-steps.ts';

export const firefox: TextOf<'firefox'> = {
  name: 'Firefox',
  gist: 'Its own list of authorities; on Windows and macOS the system’s too',
  steps: {
    update: {
      title: 'Update Firefox',
      text: 'Menu › Help › About Firefox. TLS and the list of CAs come with Firefox itself.',
    },
    'compare-ca': compareCa,
    add: {
      title: 'Add the one CA',
      text: 'Settings › Privacy & Security › Certificates › View Certificates › Authorities › Import. Choose `root.pem`, look at the certificate once more, and tick only “Trust this CA to identify websites”. On Windows and macOS a CA that was added to the system is enough, unless “Allow Firefox to automatically trust third-party root certificates you install” is off.',
    },
    profile: {
      title: 'Or by command, into one profile (Linux)',
      text: 'Close Firefox first. The first command lists the profiles; put yours into the second. `certutil` is in the package `libnss3-tools` (Debian, Ubuntu) or `nss-tools` (RHEL, Fedora). It prints nothing when it went well.',
    },
    fleet: {
      title: 'Or for all users of the machine',
      text: 'Copy `root.pem` to `/etc/ssl` and start Firefox again. `about:policies` must list it as active. On Windows the same setting is there as a group policy.',
    },
    check: { title: 'Check', text: 'Start Firefox again and open the page that failed.' },
    undo: {
      title: 'The way back',
      text: 'In the same list of authorities choose the CA, then Delete or Distrust. By command, as below; with a policy, remove the line.',
    },
  },
};
