import { makeWorld } from '../lab/pki/world.ts';
import { explicit, implicit, integer, sequence, tlv } from '../lib/x509/der-writer.ts';
import * as forge from '../lib/x509/forge.ts';
import { everyExtensionOfAuthorities, everyExtensionOfLeaf } from './every-extension.ts';
import { type ListDraft, revocationList } from './revocation-list.ts';
import type { Scenario } from './scenario.ts';

const host = { value: 'www.example.test', kind: 'dns' } as const;

function scenario(
  label: string,
  sent: readonly forge.Made[],
  anchors: readonly forge.Made[],
  more: Partial<Scenario> = {},
): Scenario {
  const ders = (list: readonly forge.Made[]) => list.map(({ der }) => der);
  return { label, sent: ders(sent), anchors: ders(anchors), crls: [], now: forge.noon, host, ...more };
}

/** Sound chains of every shape that the search knows. */
export function ownScenarios(): readonly Scenario[] {
  const root = forge.authority('Root');
  const issuing = forge.authority('Issuing CA', root, { pathLength: 0 });
  const leaf = forge.server(issuing);
  return [
    scenario('plain', [leaf, issuing], [root]),
    scenario('root sent too', [leaf, issuing, root], [root]),
    scenario('leaf as anchor', [leaf], [leaf]),
    scenario('not trusted', [leaf, issuing, root], []),
    rsa(),
    edwards(),
    crossSigned(root),
    everyExtension(),
    allowedByAll(),
    ...withLists(root, issuing),
    lab(),
  ];
}

function rsa(): Scenario {
  const pair = (label: string) => forge.keyPair('rsa2048', `fuzz ${label}`);
  const root = forge.authority('RSA Root', undefined, { key: pair('root') });
  const issuing = forge.authority('RSA Issuing CA', root, { key: pair('issuing') });
  return scenario('rsa', [forge.server(issuing, { key: pair('leaf') }), issuing], [root]);
}

function edwards(): Scenario {
  const root = forge.authority('Ed25519 Root', undefined, { key: forge.keyPair('ed25519', 'fuzz') });
  const old = { version: 1, extensions: [], signature: forge.signatures.ed25519 };
  return scenario('version 1 below Ed25519', [forge.server(root, old)], [root]);
}

function crossSigned(root: forge.Made): Scenario {
  const other = forge.authority('Other Root');
  const key = forge.keyPair('p256', 'fuzz cross');
  const middle = [root, other].map((signer) => forge.authority('Middle', signer, { key }));
  const [first = root] = middle;
  const low = forge.authority('Low', first);
  return scenario('cross-signed', [forge.server(low), low, ...middle], [root, other]);
}

function everyExtension(): Scenario {
  const extensions = everyExtensionOfAuthorities;
  const root = forge.authority('Full Root');
  const issuing = forge.authority('Full CA', root, { extensions });
  const names = [
    ['2.5.4.6', 'JP', 0x13],
    ['2.5.4.10', '\u682a\u5f0f\u4f1a\u793e\u4f8b', 0x0c],
    ['2.5.4.3', 'www.example.test', 0x0c],
  ] as const;
  const leaf = forge.server(issuing, { subject: names, extensions: everyExtensionOfLeaf(issuing) });
  return scenario('every extension', [leaf, issuing], [root]);
}

/** What a public CA issues today: no profile finds fault with it. */
function allowedByAll(): Scenario {
  const root = forge.authority('Public Root');
  return scenario('public', [forge.server(root)], [root]);
}

function withLists(root: forge.Made, issuing: forge.Made): readonly Scenario[] {
  const serial = integer(0x77);
  const leaf = forge.server(issuing, { serial });
  const sent = [leaf, issuing];
  const reason = forge.extension('2.5.29.21', tlv(0x0a, Buffer.from([1])), false);
  const since = forge.extension('2.5.29.24', tlv(0x18, Buffer.from('20260601000000Z')));
  const by = forge.extension('2.5.29.29', sequence(explicit(4, issuing.name)), true);
  const forLeaves = scope(implicit(1, Buffer.from([0xff])));
  const indirect = scope(implicit(4, Buffer.from([0xff])));
  const ofRoot = revocationList(root);
  const lists = {
    revoked: { revoked: [[integer(5)], [serial, reason, since]] },
    'not revoked': { revoked: [[integer(5), reason]] },
    'list for leaves': { extensions: [forLeaves] },
    'list for others': { extensions: [indirect], revoked: [[integer(6), by]] },
  } satisfies Record<string, ListDraft>;
  return Object.entries<ListDraft>(lists).map(([label, draft]) =>
    scenario(label, sent, [root], { crls: [revocationList(issuing, draft), ofRoot] }),
  );
}

/** IssuingDistributionPoint, RFC 5280 §5.2.5. */
function scope(...parts: readonly Buffer[]): Buffer {
  return forge.extension('2.5.29.28', sequence(...parts), true);
}

/** As the lab's servers have them, with dates of today. */
function lab(): Scenario {
  const { now, root, issuing, leaf } = makeWorld(forge.noon);
  const site = leaf({ names: ['www.example.test', '127.0.0.1'] }, issuing);
  return {
    ...{ label: 'lab', sent: [site.der, issuing.der], anchors: [root.der], crls: [] },
    ...{ now, host },
  };
}
