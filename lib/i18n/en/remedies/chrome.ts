import type { TextOf } from '../../remedies.ts';
import { compareCa } from './shared-steps.ts';

export const chrome: TextOf<'chrome'> = {
  name: 'Chrome, Chromium, Edge',
  gist: 'The system’s store on Windows and macOS; on Linux a store of its own',
  steps: {
    update: {
      title: 'Update the browser',
      text: 'Menu › Help › About. TLS and the list of public CAs come with the browser itself.',
    },
    'compare-ca': compareCa,
    add: {
      title: 'Add the one CA: Windows and macOS',
      text: 'The browser takes CAs that were added to the operating system: do it there (see Windows, macOS). By hand: Settings › Privacy and security › Security › Manage certificates.',
    },
    linux: {
      title: 'Linux',
      text: 'The browser does not look at the system’s list. `certutil` is in the package `libnss3-tools` (Debian, Ubuntu) or `nss-tools` (RHEL, Fedora). It prints nothing when it went well. Snap and Flatpak versions keep their store inside their own folder.',
    },
    check: {
      title: 'Check',
      text: 'Close all windows of the browser, start it again, and open the page that failed.',
    },
    undo: {
      title: 'The way back',
      text: 'Windows and macOS: delete the CA from the system (see there). Linux, as below.',
    },
  },
};
