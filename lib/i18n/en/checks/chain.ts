import type { CheckTexts } from '../../../checks/index.ts';
import { shown } from '../../evidence-values.ts';
import { certificates, quoted, quotedList } from '../phrases.ts';

const noLeaf = () => 'No server certificate that can be read was sent.';

export const chain: Pick<CheckTexts, 'chain-strangers' | 'chain-unordered' | 'intermediate-missing'> = {
  'chain-strangers': {
    title: 'Certificates that are not needed',
    details: {
      strangers: ({ names }) =>
        `Sent although it is on no path from this certificate to a root: ${quotedList(names)}.`,
      duplicates: ({ names }) => `Sent more than once: ${quotedList(names)}.`,
      'root-included': ({ name }) =>
        `The root ${quoted(name)} is sent along. It does no harm, but clients only believe their own copy.`,
      unreadable: noLeaf,
      clean: () => 'Every certificate sent belongs to the chain, and is sent once.',
    },
  },
  'chain-unordered': {
    title: 'Order of the chain',
    details: {
      unordered: ({ order }) =>
        `The certificates are sent in the wrong order. By who signed whom, they would stand like this: ${order.join(', ')}.`,
      ordered: ({ sent }) => `The ${sent} certificates are sent in the right order.`,
      single: () => 'Fewer than two certificates are sent, so there is no order.',
    },
  },
  'intermediate-missing': {
    title: 'Chain completeness',
    details: {
      'completed-by-fetch': ({ sent, needed, missing, url }) => {
        const counted =
          sent < needed
            ? `${certificates(sent)} sent, ${needed} needed.`
            : `${certificates(sent)} sent, but not the ${needed} that are needed.`;
        const source = url === '' ? '' : ` The certificate itself says where to get it: ${shown(url)}`;
        return `${counted} Missing: ${quotedList(missing)}.${source}`;
      },
      'issuer-unknown': ({ sent, last, issuer }) =>
        `${certificates(sent)} sent. The chain stops at ${quoted(last)}: its issuer, the intermediate ${quoted(issuer)}, is neither sent nor found.`,
      'fetched-but-untrusted': ({ missing }) =>
        `Not sent, but fetched for this check: ${quotedList(missing)}. Even so, the chain reaches no trusted root.`,
      complete: ({ sent }) => `${certificates(sent)} sent; none is missing.`,
      unreadable: noLeaf,
      'not-the-problem': ({ sent }) => `${certificates(sent)} sent; no intermediate was found to be missing.`,
      'cut-short': () => 'The message with the certificates is damaged: what else was in it is not known.',
      'cannot-tell': ({ last, issuer }) =>
        `The chain stops at ${quoted(last)}. Whether its issuer, ${quoted(issuer)}, is a forgotten intermediate or a root that no trust store has cannot be told from here.`,
    },
  },
};
