import type { TextOf } from '../../remedies.ts';
import { trustworthyCopy } from './shared-steps.ts';

export const java: TextOf<'java'> = {
  name: 'Java',
  gist: 'keytool: a truststore for one program, or the CA list of the whole Java',
  steps: {
    update: {
      title: 'Update Java',
      text: 'Roots and TLS come with Java itself. Several versions may be installed: ask the one that runs the program. Java 8 before 8u261 can’t do TLS 1.3, Java 7 no modern TLS by default.',
    },
    compare: {
      title: 'Compare the CA’s fingerprint before you trust it',
      text: `${trustworthyCopy} The line \`SHA256:\` must be the one that its owner tells you another way, by telephone or on an intranet page.`,
    },
    'one-program': {
      title: 'Trust the one CA in one program',
      text: 'A copy of Java’s own list, with one CA more. `JAVA_HOME` must be the Java that runs the program. keytool shows the certificate and asks whether to trust it: say yes if the fingerprint is right. `changeit` is the usual password of these files; it protects no secret.',
    },
    'all-programs': {
      title: 'Or in all programs of this Java',
      text: '`-cacerts` is there since Java 9; before that write `-keystore "$JAVA_HOME/jre/lib/security/cacerts"`. An update that installs a new folder brings a new list: add the CA again. Java from Debian, Ubuntu, RHEL or Fedora takes the system’s list: add it there and leave this out.',
    },
    check: {
      title: 'Check',
      text: 'Prints the entry and its fingerprint. Restart the program: it reads the list when it starts. If it still fails, it runs on another Java, or sets its own `trustStore`.',
    },
    undo: { title: 'The way back', text: 'Deletes the entry from the copy, or from the whole Java’s list.' },
  },
};
