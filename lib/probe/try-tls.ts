import type { Dialogue } from '../starttls/define.ts';
import type { AddressPolicy } from './address-policy.ts';
import type { Budget } from './budget.ts';
import { connect } from './connect.ts';
import type { HandshakeRequest } from './handshake-record.ts';
import { otherProtocol, type StarttlsEnd } from './starttls.ts';
import { createTap } from './tap.ts';
import { startSession } from './tls-session.ts';

/** A server that waits for TLS answers a ClientHello at once. */
const TRY_MS = 1_500;

/**
 * Begins TLS at once on a connection of its own, with a server that says nothing in the clear: what it speaks
 * in truth, or null where that stays open. Never rejects.
 */
export async function tryTls(
  request: Pick<HandshakeRequest, 'address' | 'port' | 'serverName'>,
  dialogue: Dialogue,
  policy: AddressPolicy,
  budget: Budget,
): Promise<StarttlsEnd | null> {
  const connection = await connect(request.address, request.port, policy, budget);
  if (!connection.ok) return null;
  const tap = createTap(connection.socket, budget.monotonic);
  const timeoutMs = budget.step(TRY_MS);
  const session = startSession(tap, { serverName: request.serverName, alpn: [], timeoutMs }, budget);
  await session.ended;
  const { server } = tap.bytes();
  session.socket.destroy();
  tap.stream.destroy();
  connection.socket.destroy();
  // A server that only takes its time says its greeting here too: that is no other protocol.
  return server.length === 0 ? null : otherProtocol(server, dialogue);
}
