import { describe, expect, test } from 'vitest';
import { derToPem } from '../../../lib/x509/pem.ts';
import { explicit, integer, octets, sequence } from '../x509/der-writer.ts';
import * as forge from '../x509/forge.ts';
import {
  atUrl,
  type CrlDraft,
  crlNumber,
  crlUrl,
  distributionPoints,
  revocationList,
  scope,
} from '../x509/forge-crl.ts';
import { hasOpenssl, openssl, withoutOpenssl } from '../x509/openssl.ts';
import { type RevocationAsk, standings } from './revocation-ask.ts';

const root = forge.authority('Compared Root');
const ca = forge.authority('Compared CA', root, { serial: integer(0x11) });
const signer = forge.authority('Compared Lists', root);
const serial = integer(0x77);
const leaf = forge.server(ca, { serial });
const leafAtUrl = forge.server(ca, { serial, extensions: [distributionPoints(atUrl)] });
/** OpenSSL looks at deltas only where the certificate or the list says that there are some. */
const freshest = forge.extension(
  '2.5.29.46',
  sequence(sequence(explicit(0, explicit(0, forge.uri(crlUrl))))),
);
const leafOfDeltas = forge.server(ca, { serial, extensions: [freshest] });
const leafOfLists = forge.server(ca, {
  serial,
  extensions: [distributionPoints({ crlIssuer: 'Compared Lists' })],
});
const ofRoot = revocationList(root);
const listed = [{ serial: 0x77, reason: 1 }];
const unknown = forge.extension('1.2.3', octets(Buffer.of(0)), true);

const chain = (first: forge.Made, ...crls: readonly ReturnType<typeof revocationList>[]): RevocationAsk => ({
  path: [first, ca, root],
  crls: [...crls, ofRoot],
  others: [signer],
});
const by = (draft: CrlDraft, first = leaf) => chain(first, revocationList(ca, draft));
const indirect = (draft: CrlDraft) =>
  chain(leafOfLists, revocationList(signer, { scope: scope({ indirect: true }), ...draft }));
const delta = { number: 3, base: 1, thisUpdate: new Date('2026-06-10T00:00:00Z') };

const scenarios: readonly (readonly [name: string, ask: RevocationAsk])[] = [
  ['not listed', by({})],
  ['listed', by({ entries: listed })],
  ['on hold', by({ entries: [{ serial: 0x77, reason: 6 }] })],
  [
    'the CA is listed',
    { ...by({}), crls: [revocationList(ca), revocationList(root, { entries: [{ serial: 0x11 }] })] },
  ],
  ['no list of the issuer', chain(leaf)],
  ['no list of the root', { ...by({}), crls: [revocationList(ca)] }],
  ['run out', by({ nextUpdate: new Date('2026-06-14T00:00:00Z') })],
  ['not begun', by({ thisUpdate: new Date('2026-06-16T00:00:00Z') })],
  ['a spoilt signature', by({ corrupt: true })],
  ['a critical extension that is not known', by({ extensions: [crlNumber(1), unknown] })],
  ['the same in an entry', by({ entries: [{ serial: 1, extensions: [unknown] }] })],
  ['version 1', by({ version: 1 })],
  ['for this point', by({ scope: scope(atUrl) }, leafAtUrl)],
  ['for another point', by({ scope: scope({ names: [forge.uri('http://other.test/')] }) }, leafAtUrl)],
  ['for users', by({ scope: scope({ only: 'users' }) })],
  ['for CAs', by({ scope: scope({ only: 'cas' }) })],
  ['for attribute certificates', by({ scope: scope({ only: 'attributes' }) })],
  ['some reasons', by({ scope: scope({ reasons: [1, 2] }) })],
  [
    'all reasons in two lists',
    chain(
      leaf,
      revocationList(ca, { scope: scope({ reasons: [1, 2, 3, 4] }) }),
      revocationList(ca, { scope: scope({ reasons: [5, 6, 7, 8] }) }),
    ),
  ],
  ['indirect, not listed', indirect({})],
  ['indirect, listed', indirect({ entries: [{ serial: 0x77, certificateIssuer: 'Compared CA' }] })],
  ['indirect, another issuer’s', indirect({ entries: [{ serial: 0x77, certificateIssuer: 'Another CA' }] })],
  ['indirect, but not declared', indirect({ scope: scope({ only: 'users' }) })],
  [
    'a delta that revokes',
    chain(leafOfDeltas, revocationList(ca), revocationList(ca, { ...delta, entries: listed })),
  ],
  [
    'a delta that releases',
    chain(
      leafOfDeltas,
      revocationList(ca, { entries: [{ serial: 0x77, reason: 6 }] }),
      revocationList(ca, { ...delta, entries: [{ serial: 0x77, reason: 8 }] }),
    ),
  ],
  [
    'a delta of a later base',
    chain(leafOfDeltas, revocationList(ca), revocationList(ca, { ...delta, base: 2, entries: listed })),
  ],
];

/** OpenSSL on the same path and lists, at the same time. */
function opensslAccepts({ path: certificates, crls, others = [] }: RevocationAsk): boolean {
  const pem = (list: readonly { readonly der: Buffer }[]) => list.map(({ der }) => derToPem(der)).join('');
  const files = {
    'anchor.pem': pem(certificates.slice(-1)),
    'rest.pem': pem([...certificates.slice(1, -1), ...others]),
    'leaf.pem': pem(certificates.slice(0, 1)),
    'lists.pem': pem(crls).replaceAll('CERTIFICATE', 'X509 CRL'),
  };
  const at = String(forge.noon.getTime() / 1000);
  const options = ['-crl_check_all', '-extended_crl', '-use_deltas', '-no-CApath', '-no-CAstore'];
  const ran = openssl(files, [
    ...['verify', ...options, '-attime', at, '-CAfile', 'anchor.pem'],
    ...['-untrusted', 'rest.pem', '-CRLfile', 'lists.pem', 'leaf.pem'],
  ]);
  return ran.status === 0;
}

describe.skipIf(!hasOpenssl)(`beside OpenSSL (${hasOpenssl ? 'compared' : withoutOpenssl})`, () => {
  test.each(scenarios)('%s', (_, ask) => {
    const accepted = standings(ask).every((standing) => standing === 'good');
    expect(accepted).toBe(opensslAccepts(ask));
  });
});
