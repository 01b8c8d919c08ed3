import type { CheckTexts } from '../../../checks/index.ts';
import { keyLabel, shown, versionName } from '../../evidence-values.ts';
import { alertText, quoted } from '../phrases.ts';

export const software: Pick<CheckTexts, 'algorithm-weak' | 'current-clients-refused' | 'protocol-obsolete'> =
  {
    'algorithm-weak': {
      title: 'Algorithms of the certificates',
      details: {
        'weak-signature': ({ certificate, algorithm }) =>
          `${quoted(certificate)} has a weak signature: ${algorithm}.`,
        unsupported: ({ certificate, algorithm }) =>
          `Nothing here can check the signature of ${quoted(certificate)}: ${algorithm}. Clients built on OpenSSL can’t either.`,
        'weak-key': ({ certificate, key, bits }) =>
          `${quoted(certificate)} has a weak key: ${keyLabel(key, bits)}.`,
        'curve-explicit': ({ certificate }) =>
          `The key of ${quoted(certificate)} writes its elliptic curve out instead of naming it, which current clients refuse.`,
        'exponent-weak': ({ certificate }) =>
          `The RSA key of ${quoted(certificate)} has an exponent that protects nothing.`,
        strong: ({ algorithm, key, bits }) =>
          `Key: ${keyLabel(key, bits)}. Signature: ${algorithm}. Both are strong enough.`,
        unreadable: () => 'No server certificate that can be read was sent.',
      },
    },
    'current-clients-refused': {
      title: 'What current clients offer',
      details: {
        refused: ({ chosen, alert }) =>
          `The server chose ${shown(chosen)}, which hardly any client offers. With what current clients offer there is no handshake: ${alert === 0 ? 'the connection ends' : alertText(alert)}.`,
        preferred: ({ chosen }) =>
          `The server prefers ${shown(chosen)}, which hardly any client offers, and takes what current clients offer as well.`,
        untried: ({ chosen }) =>
          `The server chose ${shown(chosen)}, which hardly any client offers. Whether it takes anything else was not seen.`,
        usual: () => 'The server chose from what current clients offer.',
        'not-seen': () => 'No handshake came to its end.',
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
