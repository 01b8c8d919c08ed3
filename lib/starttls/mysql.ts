import { defineDialogue, type Outcome, type Talk } from './define.ts';
import { goAhead, noteGreeting, notOffered, refused, say, take, unexpected } from './framing/demands.ts';

/** MySQL's and MariaDB's protocol documentation, "Connection Phase": greeting, SSLRequest, then TLS at once. */
export const mysql = defineDialogue({
  id: 'mysql',
  schemes: { mysql: 3306, mariadb: 3306 },
  tlsPort: null,
  speaksFirst: 'server',
  acknowledges: false,
  talk,
});

const ERROR = 0xff;
/** MySQL 3.20 and before: no capabilities, and so no TLS. */
const OLD_PROTOCOL = 9;
const PROTOCOL = 10;
/** A greeting has some 100 bytes, an error packet a sentence. */
const LONGEST_PACKET = 1024;
/** Behind the version: thread id (4), first half of the challenge (8), a filler, then the flags. */
const BEFORE_FLAGS = 13;

const CLIENT_LONG_PASSWORD = 0x1;
const CLIENT_PROTOCOL_41 = 0x200;
const CLIENT_SSL = 0x800;
const CLIENT_SECURE_CONNECTION = 0x8000;
const CLIENT_PLUGIN_AUTH = 0x80000;
const UTF8_GENERAL = 33;
const LONGEST_QUERY = 0x1000000;

function* talk(): Talk<Outcome> {
  const header = Buffer.from(yield* take(4));
  const length = header.readUIntLE(0, 3);
  if (header[3] !== 0 || length === 0 || length > LONGEST_PACKET) return unexpected;
  const packet = Buffer.from(yield* take(length));
  const kind = packet[0];
  if (kind === ERROR) return refused(errorText(packet));
  if (kind !== PROTOCOL && kind !== OLD_PROTOCOL) return unexpected;
  const end = packet.indexOf(0, 1);
  if (end < 0) return unexpected;
  const version = packet.toString('utf8', 1, end);
  yield* noteGreeting(version);
  const flagsAt = end + 1 + BEFORE_FLAGS;
  const flags = kind === PROTOCOL && flagsAt + 2 <= packet.length ? packet.readUInt16LE(flagsAt) : 0;
  if ((flags & CLIENT_SSL) === 0) return notOffered(version);
  yield* say(sslRequest(), 'starttls');
  return goAhead;
}

/** `ERROR 1130: Host '192.0.2.7' is not allowed to connect …`; a five-letter state may stand before the words. */
function errorText(packet: Buffer): string {
  const code = packet.length >= 3 ? packet.readUInt16LE(1) : 0;
  const words = packet.toString('utf8', 3).replace(/^#.{5}/s, '');
  return `ERROR ${code}: ${words}`;
}

/** The beginning of a login (flags, longest packet, character set, filler), as packet number 1. */
function sslRequest(): Uint8Array {
  const body = Buffer.alloc(32);
  const flags =
    CLIENT_LONG_PASSWORD + CLIENT_PROTOCOL_41 + CLIENT_SSL + CLIENT_SECURE_CONNECTION + CLIENT_PLUGIN_AUTH;
  body.writeUInt32LE(flags, 0);
  body.writeUInt32LE(LONGEST_QUERY, 4);
  body.writeUInt8(UTF8_GENERAL, 8);
  return Buffer.concat([Buffer.from([body.length, 0, 0, 1]), body]);
}
