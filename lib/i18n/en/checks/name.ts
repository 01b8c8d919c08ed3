import type { CheckTexts } from '../../../checks/index.ts';
import { shown } from '../../evidence-values.ts';
import { list, quoted } from '../phrases.ts';

export const name: Pick<CheckTexts, 'name-needed' | 'name-not-covered' | 'name-unrecognized'> = {
  'name-needed': {
    title: 'Answer without a server name (SNI)',
    details: {
      same: () => 'The server sends the same certificate with and without a server name (SNI).',
      'other-certificate': () =>
        'A client that sends no server name (SNI) gets another certificate than the one judged here.',
      'refused-without': () => 'A client that sends no server name (SNI) is refused.',
      'not-compared': () => 'Answers with and without a server name (SNI) were not compared.',
    },
  },
  'name-not-covered': {
    title: 'Host name',
    details: {
      'other-names': ({ host, names, total }) => {
        const more = total - names.length;
        return `The certificate is for ${list([...names.map(shown), ...(more > 0 ? [`${more} more`] : [])])}, not for ${host}.`;
      },
      'common-name-only': ({ host, commonName }) =>
        `${host} fits only the common name, ${quoted(commonName)}. The certificate lists no host names (SAN), where most clients look.`,
      'no-names': ({ host }) =>
        `The certificate lists no host names (SAN), and its common name is not ${host} either.`,
      covered: ({ host, by }) =>
        by === host
          ? `${host} is in the certificate.`
          : `${host} is covered by ${shown(by)} in the certificate.`,
      unreadable: () => 'No server certificate that can be read was sent.',
    },
  },
  'name-unrecognized': {
    title: 'Name known to the server',
    details: {
      refused: ({ sni }) =>
        `The server says that it does not know the name ${sni} and refuses: alert 112 (unrecognized_name).`,
      warned: ({ sni }) =>
        `The server warns by alert 112 (unrecognized_name) that it does not know the name ${sni}, and sends a certificate all the same.`,
      recognized: () => 'The server raised no objection to the name.',
      'not-seen': () => 'No name was asked for, or no answer showed whether the server knows it.',
    },
  },
};
