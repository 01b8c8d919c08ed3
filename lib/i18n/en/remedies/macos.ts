import type { TextOf } from '../../remedies.ts';
import { check, compareCa } from './shared-steps.ts';

export const macos: TextOf<'macos'> = {
  name: 'macOS',
  gist: 'Keychain: for Safari, Chrome and most Mac programs',
  steps: {
    update: {
      title: 'Update the system, and what Homebrew installed',
      text: 'Apple’s roots come with updates of macOS. Homebrew’s OpenSSL and curl use a list of their own, from its `ca-certificates`; the second command is for them.',
    },
    'compare-ca': compareCa,
    add: {
      title: 'Add the one CA',
      text: 'It asks for an administrator’s password. Afterwards the CA stands in Keychain Access, in the “System” keychain, marked as trusted. Programs from Homebrew see it after `brew postinstall ca-certificates`.',
    },
    check,
    undo: {
      title: 'The way back',
      text: 'The first command withdraws the trust, the second deletes the certificate, found by its fingerprint.',
    },
  },
};
