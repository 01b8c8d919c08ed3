import type { Alert } from '../observation/schema.ts';
import { alertName } from './alerts.ts';
import { type Channel, type ChannelAlert, readChannel } from './channel.ts';
import { readClientHellos } from './client-hellos.ts';
import type { Defect } from './defects.ts';
import type { Capture, ServerFlight } from './flight.ts';
import { ClientSchedule, type ClientSide, ServerSchedule } from './key-schedules.ts';
import { parseKeylog } from './keylog.ts';
import { clientRandom } from './messages/hellos.ts';
import { mayBeTls } from './records.ts';
import { ServerMessages } from './server-messages.ts';
import { suiteName } from './suites.ts';
import { versionName } from './versions.ts';

/**
 * Reads what a server said in one connection, from the bytes on the wire alone. Whatever the bytes are,
 * it answers in time linear in their number; what could not be read is null and named in `defect`.
 * The alerts received come before the alerts sent: their order across directions is not on the wire.
 */
export function decodeServerFlight(capture: Capture): ServerFlight {
  const client = readClientSide(capture);
  const schedule = new ServerSchedule(client);
  const server = readChannel(capture.server, schedule);
  // The client's keys hang on what the server chose, so its bytes are read second.
  const answers = readChannel(capture.client, new ClientSchedule(schedule, client));
  const messages = new ServerMessages(server.messages, schedule, client);
  const words = messages.read();
  const { hello, retried } = schedule;
  return {
    ...words,
    version: hello === null ? null : versionName(hello.version),
    suite: hello === null ? null : suiteName(hello.suite),
    helloRetryRequest: retried,
    alerts: [...alertsOf('received', server, answers), ...alertsOf('sent', answers, server)],
    finished: server.finished && answers.finished,
    notTls: !mayBeTls(capture.server),
    defect: earliest(server.defect, messages.defect),
  };
}

function readClientSide(capture: Capture): ClientSide {
  const hellos = readClientHellos(capture.client);
  const random = (hellos[0] && clientRandom(hellos[0].body)) ?? new Uint8Array(0);
  return { hellos, random, secrets: parseKeylog(capture.keylog, random) };
}

function alertsOf(direction: Alert['direction'], own: Channel, other: Channel): Alert[] {
  return own.alerts.map((alert) => ({
    direction,
    // Levels that don't exist are treated as what OpenSSL makes of them: an error.
    level: alert.level === 1 ? 'warning' : 'fatal',
    code: alert.code,
    name: alertName(alert.code),
    phase: isAfter(alert, other) ? 'after' : 'handshake',
  }));
}

function isAfter(alert: ChannelAlert, other: Channel): boolean {
  return alert.afterFinished && other.finished;
}

function earliest(first: Defect | null, second: Defect | null): Defect | null {
  if (first === null || second === null) return first ?? second;
  return second.offset < first.offset ? second : first;
}
