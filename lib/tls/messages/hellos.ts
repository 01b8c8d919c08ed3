import { ByteReader } from '../bytes.ts';
import { protocol } from '../versions.ts';
import { type Extensions, extensionType, parseExtensions } from './extensions.ts';

export interface ServerHello {
  /** The version in force: supported_versions where it is sent, else the legacy field. */
  readonly version: number;
  readonly random: Uint8Array;
  readonly suite: number;
  readonly extensions: Extensions;
  /** It is a HelloRetryRequest. */
  readonly retry: boolean;
}

/** RFC 8446 section 4.1.3: the random that makes a ServerHello a HelloRetryRequest. */
const retryRandom = Buffer.from('cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c', 'hex');
const randomLength = 32;

/** Reads a ServerHello's body; null when it is malformed. */
export function parseServerHello(body: Uint8Array): ServerHello | null {
  const reader = new ByteReader(body);
  const legacyVersion = reader.uint(2);
  const random = reader.take(randomLength);
  reader.vector(1);
  const suite = reader.uint(2);
  reader.uint(1);
  // Before extensions were thought of, the hello ended here.
  const extensions = parseExtensions(reader.left > 0 ? reader.vector(2) : new Uint8Array(0));
  if (reader.short || extensions === null) return null;
  const chosen = extensions.get(extensionType.supportedVersions);
  const version = chosen === undefined ? legacyVersion : new ByteReader(chosen).uint(2);
  const retry = version >= protocol.tls13 && retryRandom.equals(random);
  return { version, random, suite, extensions, retry };
}

/** The random of a ClientHello's body; null when the body is too short for one. */
export function clientRandom(body: Uint8Array): Uint8Array | null {
  const reader = new ByteReader(body);
  reader.uint(2);
  const random = reader.take(randomLength);
  return reader.short ? null : random;
}
