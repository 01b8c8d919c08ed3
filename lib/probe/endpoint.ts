import { isIPv6 } from 'node:net';
import type { Endpoint, Handshake } from '../observation/schema.ts';
import { dialogues } from '../starttls/index.ts';
import { type Scheme, tlsPorts } from '../target/ports.ts';
import type { Target } from '../target/schema.ts';
import { exoticChoice } from '../tls/mainstream.ts';
import type { CertificatePool } from './certificate-pool.ts';
import { refusal } from './connect.ts';
import { type Seen, shakeHands } from './handshake.ts';
import type { Network } from './network.ts';
import type { Reporter } from './reporter.ts';

/** On top of what the first look took: a second one that runs out of time would look like a refusal. */
const SPARE_MS = 1_500;

/** Looks at one address: with the name and without. Never rejects. */
export async function lookAtEndpoint(
  address: string,
  target: Target,
  sni: string | null,
  network: Network,
  pool: CertificatePool,
  reporter: Reporter,
): Promise<Endpoint> {
  const family = isIPv6(address) ? 6 : 4;
  const refused = refusal(address, target.port, network.policy, 0);
  if (refused !== null) {
    reporter.failed(address, refused);
    return { address, family, failure: refused, handshakes: [] };
  }
  const kinds = kindsFor(target, sni);
  const seen = target.starttls === null ? await Promise.all(kinds.map(look)) : await oneByOne(kinds);
  for (const { certificates } of seen) certificates.forEach(pool.add);
  const doubted = await lookAsMainstream(seen[0]);
  for (const { certificates } of doubted) certificates.forEach(pool.add);
  const handshakes = [...seen, ...doubted].map(({ handshake }) => handshake);
  const failure = handshakes.every(({ timing }) => timing.connected === null)
    ? (handshakes[0]?.failure ?? null)
    : null;
  // Without its name a server may refuse as it likes: that is evidence, not a failure of the look.
  const told = failure ?? handshakes.find(({ kind }) => kind === 'sni')?.failure ?? null;
  if (told !== null) reporter.failed(address, told);
  return { address, family, failure, handshakes: failure === null ? handshakes : [] };

  /** Mail servers count a client's connections: one comes after the other, and no second one where no TLS came of it. */
  async function oneByOne([named, ...others]: readonly HandshakeKind[]): Promise<readonly Seen[]> {
    if (named === undefined) return [];
    const first = await look(named);
    const { starttls, timing } = first.handshake;
    const again = starttls !== null && network.budget.left() > timing.ended + SPARE_MS;
    return [first, ...(again ? await Promise.all(others.map(look)) : [])];
  }

  /** Looks again with what current clients offer, where the server has chosen something that they don't. */
  async function lookAsMainstream(named: Seen | undefined): Promise<readonly Seen[]> {
    if (named === undefined || target.starttls === 'mysql') return [];
    const time = network.budget.left() > named.handshake.timing.ended + SPARE_MS;
    if (!time || !isExotic(named, pool)) return [];
    return [await look({ kind: 'mainstream', serverName: named.handshake.sni })];
  }

  function look({ kind, serverName }: HandshakeKind): Promise<Seen> {
    const dialogue = target.starttls === null ? null : dialogues[target.starttls];
    const starttls = dialogue === null ? null : { dialogue, host: sni ?? target.host };
    const web = { alpn: alpnOf(target.scheme), pageHost: pageHostOf(target, sni) };
    const request = { address, port: target.port, kind, serverName, starttls, ...web };
    return shakeHands(request, network.policy, network.budget, {
      connected: () => reporter.connected(address),
      // A repeated look proves a point; what there is to see has been told.
      evidence: (flight) =>
        kind === 'mainstream' ? undefined : reporter.evidence(address, serverName, flight),
    });
  }
}

interface HandshakeKind {
  readonly kind: Handshake['kind'];
  readonly serverName: string | null;
}

/** Whether what the named handshake settled on is outside of what current clients offer. */
function isExotic({ handshake, certificates: [leaf] }: Seen, pool: CertificatePool): boolean {
  // Older versions have a check of their own: there the suites are no clue.
  if (!handshake.completed || (handshake.version !== 'TLSv1.2' && handshake.version !== 'TLSv1.3'))
    return false;
  const facts = leaf === undefined ? null : pool.facts(pool.add(leaf));
  const { suite, group } = handshake;
  return exoticChoice({ suite, group, curve: facts?.publicKey.curve ?? null }) !== null;
}

function alpnOf(scheme: Scheme): readonly string[] {
  if (scheme === 'https') return ['h2', 'http/1.1'];
  return scheme === 'wss' ? ['http/1.1'] : [];
}

/** The Host header of a web server; null for every other kind. */
function pageHostOf({ host, hostKind, port, scheme }: Target, sni: string | null): string | null {
  if (scheme !== 'https' && scheme !== 'wss') return null;
  const name = sni ?? (hostKind === 'ipv6' ? `[${host}]` : host);
  return port === tlsPorts[scheme] ? name : `${name}:${port}`;
}

/** RFC 6066 §3: an address is no server_name, so there is nothing to leave out a second time. */
function kindsFor(target: Target, sni: string | null): readonly HandshakeKind[] {
  const serverName = sni ?? (target.hostKind === 'dns' ? target.host : null);
  const named: HandshakeKind = { kind: 'sni', serverName };
  // MySQL counts handshakes without a login and shuts the host out after a hundred (max_connect_errors).
  const once = serverName === null || target.starttls === 'mysql';
  return once ? [named] : [named, { kind: 'no-sni', serverName: null }];
}
