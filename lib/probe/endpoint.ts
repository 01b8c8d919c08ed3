import { isIPv6 } from 'node:net';
import type { Endpoint, Handshake } from '../observation/schema.ts';
import type { Target } from '../target/schema.ts';
import type { CertificatePool } from './certificate-pool.ts';
import { refusal } from './connect.ts';
import { type Seen, shakeHands } from './handshake.ts';
import type { Network } from './network.ts';
import type { Reporter } from './reporter.ts';

/** Looks at one address: with the name and without, side by side. Never rejects. */
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
  const seen = await Promise.all(kindsFor(target, sni).map(look));
  const handshakes = seen.map(({ handshake }) => handshake);
  for (const { certificates } of seen) certificates.forEach(pool.add);
  const failure = handshakes.every(({ timing }) => timing.connected === null)
    ? (handshakes[0]?.failure ?? null)
    : null;
  // Without its name a server may refuse as it likes: that is evidence, not a failure of the look.
  const told = failure ?? handshakes.find(({ kind }) => kind === 'sni')?.failure ?? null;
  if (told !== null) reporter.failed(address, told);
  return { address, family, failure, handshakes: failure === null ? handshakes : [] };

  function look({ kind, serverName }: HandshakeKind): Promise<Seen> {
    const request = { address, port: target.port, kind, serverName, scheme: target.scheme };
    return shakeHands(request, network.policy, network.budget, {
      connected: () => reporter.connected(address),
      evidence: (flight) => reporter.evidence(address, serverName, flight),
    });
  }
}

interface HandshakeKind {
  readonly kind: Handshake['kind'];
  readonly serverName: string | null;
}

/** RFC 6066 §3: an address is no server_name, so there is nothing to leave out a second time. */
function kindsFor(target: Target, sni: string | null): readonly HandshakeKind[] {
  const serverName = sni ?? (target.hostKind === 'dns' ? target.host : null);
  const named: HandshakeKind = { kind: 'sni', serverName };
  return serverName === null ? [named] : [named, { kind: 'no-sni', serverName: null }];
}
