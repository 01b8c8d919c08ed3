import type { ReferenceHost } from '../../paths/context.ts';
import type { Profile } from '../../paths/profiles/profile.ts';
import type { TrustStore } from '../../roots/store.ts';
import { pemBlocks } from '../../x509/pem.ts';
import type { VerifyCase } from './case.ts';
import { type ChainQuestion, type GivenList, type Unreadable, unreadableOf } from './judge.ts';
import { certificatesOfPem, type Given } from './pem-certificates.ts';
import { Recent } from './recent.ts';
import { referenceHost } from './reference-host.ts';

interface Trusted {
  readonly store: TrustStore;
  readonly unreadable: readonly Unreadable[];
}

/** Some thousand certificates, and a few lists of all public roots. */
const ROOM = 4_000_000;
const certificates = new Recent<readonly Given[]>(ROOM);
const trust = new Recent<Trusted>(ROOM);
const lists = new Recent<readonly Uint8Array[]>(ROOM);

/** What is asked by a case, with what it leaves out filled in: no limit, no name, no revocation, a server. */
export function questionOf(given: VerifyCase, profile: Profile, clock: () => Date): ChainQuestion {
  const { store, unreadable } = trusted(given.trusted_pem);
  return {
    peer: { source: 'peer_pem', certificates: certificates.get(given.peer_pem, certificatesOfPem) },
    others: (given.intermediates_pem ?? []).map((pem, index) => listed('intermediates_pem', index, pem)),
    stores: [store],
    untrusted: unreadable,
    now: given.validation_time == null ? clock() : new Date(given.validation_time),
    purpose: given.eku ?? given.kind ?? 'server',
    profile,
    host: hostOf(given),
    intermediatesMax: given.max_chain_depth ?? null,
    crls: (given.crls ?? []).flatMap((text) => lists.get(text, revocationLists)),
  };
}

function listed(field: string, index: number, pem: string): GivenList {
  return { source: `${field}[${index}]`, certificates: certificates.get(pem, certificatesOfPem) };
}

/** The same store for the same texts: what is known of its anchors is kept with it. */
function trusted(pems: readonly string[]): Trusted {
  return trust.get(pems.join('\0'), () => {
    const given = pems.map((pem, index) => listed('trusted_pem', index, pem));
    const anchors = given.flatMap((list) => list.certificates.flatMap((one) => (one.ok ? [one.der] : [])));
    return {
      store: { id: 'request', source: 'trusted_pem', decides: true, anchors },
      unreadable: given.flatMap(unreadableOf),
    };
  });
}

function hostOf({ hostname, hostname_kind: kind }: VerifyCase): ReferenceHost | null {
  return hostname == null ? null : referenceHost(hostname, kind ?? null);
}

/** DER of each list in a text: PEM, or bare base64. One that is neither is given as it is: none can be read in it. */
export function revocationLists(text: string): readonly Uint8Array[] {
  const blocks = pemBlocks(text).filter(({ label }) => label === 'X509 CRL');
  if (blocks.length > 0) return blocks.map(({ der }) => der);
  return [Uint8Array.from(Buffer.from(text, 'base64'))];
}
