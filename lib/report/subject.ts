import { namedHandshake } from '../checks/network/look.ts';
import type { ChainView, Subject } from '../checks/subject.ts';
import type { Handshake, Observation } from '../observation/schema.ts';
import { searchPaths, storeAccepts } from '../paths/search.ts';
import type { TrustStore } from '../roots/store.ts';
import type { ReadResult } from '../x509/facts.ts';
import { fingerprint } from '../x509/fingerprint.ts';
import { readCertificate } from '../x509/read.ts';

/** Turns an observation and the stores into what the checks look at. Pure: same input, same subject. */
export function buildSubject(observation: Observation, stores: readonly TrustStore[]): Subject {
  const now = new Date(observation.startedAt);
  const seen = new Map(
    Object.entries(observation.certificates).map(([sha, base64]) => [
      sha,
      new Uint8Array(Buffer.from(base64, 'base64')),
    ]),
  );
  const anchors = new Map(stores.flatMap((store) => store.anchors.map((der) => [fingerprint(der), der])));
  const der = (sha: string) => seen.get(sha) ?? anchors.get(sha);
  const bytes = (shas: readonly string[]) => shas.flatMap((sha) => seen.get(sha) ?? []);
  const fetched = [...new Set(observation.fetches.flatMap((fetch) => fetch.certificates))];
  const system = stores.find((store) => store.id === 'system');
  const views = presentedChains(observation).map(({ sent, addresses, handshakes }): ChainView => {
    const input = { sent: bytes(sent), fetched: bytes(fetched), now, purpose: 'server' as const };
    const read = sent[0] === undefined ? undefined : readOf(der, sent[0]);
    return {
      sent,
      addresses,
      handshakes,
      leaf: read?.ok ? read.facts : null,
      search: searchPaths({ ...input, stores }),
      systemTrusts: system === undefined ? null : storeAccepts(system, input),
    };
  });
  const onPaths = views.flatMap((view) => view.search.paths.flatMap((path) => path.certificates));
  const certificates = new Map<string, ReadResult>();
  for (const sha of new Set([...seen.keys(), ...onPaths])) {
    const read = readOf(der, sha);
    if (read !== undefined) certificates.set(sha, read);
  }
  return {
    observation,
    now,
    name: checkedName(observation),
    certificates,
    der,
    views,
    endpoints: observation.endpoints,
    stores,
    privateAnchors: stores
      .filter((store) => store.decides && store.id !== 'mozilla')
      .flatMap((store) => store.anchors)
      .flatMap((anchor) => {
        const read = readCertificate(anchor);
        return read.ok ? [read.facts] : [];
      }),
  };
}

function readOf(der: (sha: string) => Uint8Array | undefined, sha: string): ReadResult | undefined {
  const bytes = der(sha);
  return bytes === undefined ? undefined : readCertificate(bytes);
}

/** The name that a client connecting to this target would check. */
function checkedName(observation: Observation): Subject['name'] {
  if (observation.sniOption !== null) return { value: observation.sniOption, kind: 'dns' };
  return { value: observation.target.host, kind: observation.target.hostKind };
}

interface Presented {
  readonly sent: readonly string[];
  readonly addresses: readonly string[];
  readonly handshakes: readonly Handshake[];
}

/** Distinct chains by the handshakes with the host's name; the one that most addresses sent comes first. */
function presentedChains(observation: Observation): readonly Presented[] {
  const byChain = new Map<string, { sent: string[]; addresses: string[]; handshakes: Handshake[] }>();
  for (const endpoint of observation.endpoints) {
    const named = namedHandshake(endpoint);
    if (!named?.chain) continue;
    const key = named.chain.join();
    const presented = byChain.get(key) ?? { sent: named.chain, addresses: [], handshakes: [] };
    presented.addresses.push(endpoint.address);
    presented.handshakes.push(named);
    byChain.set(key, presented);
  }
  return [...byChain.values()].sort((a, b) => b.addresses.length - a.addresses.length);
}
