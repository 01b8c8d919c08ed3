import type { TextOf } from '../../remedies.ts';
import { compareCa } from './shared-steps.ts';

export const git: TextOf<'git'> = {
  name: 'git',
  gist: 'One CA for one server, by http.<URL>.sslCAInfo',
  steps: {
    update: {
      title: 'Update git',
      text: 'git uses the TLS library and the CA list of libcurl, so of the operating system. Git for Windows brings its own: install the newest version.',
    },
    'compare-ca': compareCa,
    add: {
      title: 'Trust the one CA for this server',
      text: 'Keep `root.pem` where it may stay: the setting names its path. Because the address is part of the setting, all other servers go on with the usual list.',
    },
    windows: {
      title: 'On Windows: use the system’s certificate store',
      text: 'Then a CA that was added to Windows (see there) is enough, and no file needs naming.',
    },
    check: {
      title: 'Check',
      text: 'Put your own repository in place of `group/project.git`. A list of branches, or a question for a name and password, means that the certificate was accepted.',
    },
    undo: { title: 'The way back', text: 'Takes the setting for this server out again.' },
  },
};
