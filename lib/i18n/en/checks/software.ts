import type { CheckTexts } from '../../../checks/index.ts';
import { keyLabel, versionName } from '../../evidence-values.ts';
import { alertText, quoted } from '../phrases.ts';

export const software: Pick<CheckTexts, 'algorithm-weak' | 'protocol-obsolete'> = {
  'algorithm-weak': {
    title: 'Algorithms of the certificates',
    details: {
      'weak-signature': ({ certificate, algorithm }) =>
        `${quoted(certificate)} has a weak signature: ${algorithm}.`,
      unsupported: ({ certificate, algorithm }) =>
        `Nothing here can check the signature of ${quoted(certificate)}: ${algorithm}. Clients built on OpenSSL can’t either.`,
      'weak-key': ({ certificate, key, bits }) =>
        `${quoted(certificate)} has a weak key: ${keyLabel(key, bits)}.`,
      strong: ({ algorithm, key, bits }) =>
        `Key: ${keyLabel(key, bits)}. Signature: ${algorithm}. Both are strong enough.`,
      unreadable: () => 'No server certificate that can be read was sent.',
    },
  },
  'protocol-obsolete': {
    title: 'Protocol version',
    details: {
      obsolete: ({ version }) =>
        `The server chose ${versionName(version)}, which most current clients refuse.`,
      'version-refused': ({ alert }) =>
        `The server took none of the protocol versions and cipher suites offered: ${alertText(alert)}.`,
      current: ({ version, suite }) =>
        suite === ''
          ? `The server chose ${versionName(version)}.`
          : `The server chose ${versionName(version)} with ${suite}.`,
      'not-seen': () => 'The handshake did not get as far as the choice of a version.',
    },
  },
};
