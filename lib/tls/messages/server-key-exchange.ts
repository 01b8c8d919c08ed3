import { ByteReader } from '../bytes.ts';
import { groupName, primeName } from '../groups.ts';
import { suiteName } from '../suites.ts';
import { protocol } from '../versions.ts';

export interface ServerKeyExchange {
  readonly group: string | null;
  /** What the certificate's key signed beside the two randoms; null in key exchanges without a signature. */
  readonly signed: {
    readonly params: Uint8Array;
    readonly scheme: number | null;
    readonly signature: Uint8Array;
  } | null;
}

const namedCurve = 3;

/**
 * Reads a ServerKeyExchange's body (TLS 1.2 and older). Its layout hangs on the suite: null for
 * exchanges that are not read (SRP, export RSA, unknown suites), `malformed` when cut short.
 */
export function parseServerKeyExchange(
  { version, suite }: { readonly version: number; readonly suite: number },
  body: Uint8Array,
): ServerKeyExchange | null | 'malformed' {
  const [, exchange = ''] = /^TLS_(.+)_WITH_/.exec(suiteName(suite)) ?? [];
  if (!/^(EC)?DHE?_/.test(exchange)) return null;
  const reader = new ByteReader(body);
  if (exchange.includes('PSK')) reader.vector(2);
  const group = exchange.startsWith('EC') ? readCurve(reader) : readPrime(reader);
  if (reader.short) return 'malformed';
  // Parameters of an explicitly described curve: their length is not known, so nor where the signature is.
  if (group === null || !/_(RSA|ECDSA|DSS)$/.test(exchange)) return { group, signed: null };
  const params = body.subarray(0, reader.at);
  const scheme = version >= protocol.tls12 ? reader.uint(2) : null;
  const signature = reader.vector(2);
  return reader.short ? 'malformed' : { group, signed: { params, scheme, signature } };
}

function readCurve(reader: ByteReader): string | null {
  if (reader.uint(1) !== namedCurve) return null;
  const group = groupName(reader.uint(2));
  reader.vector(1);
  return group;
}

function readPrime(reader: ByteReader): string {
  const prime = reader.vector(2);
  reader.vector(2);
  reader.vector(2);
  return primeName(prime);
}
