import type { CheckTexts } from '../../../checks/index.ts';
import type { StoreId } from '../../../roots/store.ts';
import { list, quoted } from '../phrases.ts';

const storeNames: Readonly<Record<StoreId, string>> = {
  mozilla: 'Mozilla’s list',
  operator: 'the operator’s own CAs',
  request: 'the CAs given for this check',
  lab: 'the lab’s CA',
  system: 'this machine’s store',
};

function stores(ids: readonly string[]): string {
  const names: Readonly<Record<string, string>> = storeNames;
  return list(ids.map((id) => names[id] ?? id));
}

const noLeaf = () => 'No server certificate that can be read was sent.';

export const trust: Pick<CheckTexts, 'leaf-self-signed' | 'root-self-signed' | 'root-untrusted'> = {
  'leaf-self-signed': {
    title: 'Signed by itself',
    details: {
      'self-signed': ({ name }) => `${quoted(name)} is signed with its own key. No CA vouches for it.`,
      'self-signed-trusted': ({ name }) =>
        `${quoted(name)} is signed with its own key, and is itself in a trust store.`,
      'issued-by-ca': ({ issuer }) => `Not self-signed: issued by ${quoted(issuer)}.`,
      unreadable: () => 'No server certificate that can be read was sent.',
    },
  },
  'root-self-signed': {
    title: 'Self-signed root in the chain',
    details: {
      'untrusted-root-sent': ({ name }) =>
        `The server sends the self-signed root ${quoted(name)} along. No trust store has it, and clients never trust a root because it was sent.`,
      unreadable: noLeaf,
      none: () => 'No self-signed root outside the trust stores is sent along.',
    },
  },
  'root-untrusted': {
    title: 'Trusted root',
    details: {
      'root-not-in-stores': ({ name, systemTrusts }) =>
        `The chain ends at the root ${quoted(name)}, which none of the trust stores has.${systemTrusts ? ' The store of the machine that looked does trust the chain.' : ''}`,
      'issuer-not-in-stores': ({ last, issuer }) =>
        `The chain stops at ${quoted(last)}. Its issuer, ${quoted(issuer)}, is in none of the trust stores.`,
      'maybe-not-in-stores': ({ last, issuer }) =>
        `The chain stops at ${quoted(last)}. Its issuer, ${quoted(issuer)}, is in none of the trust stores; it may be an intermediate that is not sent.`,
      trusted: ({ root, stores: ids }) =>
        `The chain ends at the root ${quoted(root)}, trusted by ${stores(ids)}.`,
      'sent-root-not-in-stores': ({ name }) =>
        `The chain ends at the root ${quoted(name)} that the server sends. None of the trust stores has it.`,
      'signs-itself': () => 'The certificate vouches for itself, so there is no issuer to trust.',
      'no-path': () => 'The chain could not be followed upwards, so this was not checked.',
    },
  },
};
