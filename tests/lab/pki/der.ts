/**
 * A DER writer of the lab's own: it writes what it is told, also what no certificate generator lets through,
 * and shares no code with the reader that the lab is there to test.
 */
export type Der = Uint8Array;

export function tlv(tag: number, ...content: readonly Uint8Array[]): Der {
  const body = Buffer.concat(content);
  return Buffer.concat([Buffer.from([tag]), lengthOf(body.length), body]);
}

function lengthOf(length: number): Uint8Array {
  if (length < 0x80) return Buffer.from([length]);
  const bytes = bigEndian(BigInt(length));
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes]);
}

function bigEndian(value: bigint): Uint8Array {
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
}

export function sequence(...items: readonly Uint8Array[]): Der {
  return tlv(0x30, ...items);
}

export function set(...items: readonly Uint8Array[]): Der {
  return tlv(0x31, ...items);
}

/** A non-negative INTEGER; a leading zero keeps the sign bit clear. */
export function integer(value: bigint | number): Der {
  const bytes = bigEndian(BigInt(value));
  const padded = (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes;
  return tlv(0x02, padded);
}

export function enumerated(value: number): Der {
  return tlv(0x0a, Buffer.from([value]));
}

export function boolean(value: boolean): Der {
  return tlv(0x01, Buffer.from([value ? 0xff : 0x00]));
}

export function nothing(): Der {
  return tlv(0x05);
}

export function octets(...content: readonly Uint8Array[]): Der {
  return tlv(0x04, ...content);
}

export function bits(content: Uint8Array, unused = 0): Der {
  return tlv(0x03, Buffer.from([unused]), content);
}

export function utf8(text: string): Der {
  return tlv(0x0c, Buffer.from(text, 'utf8'));
}

export function oid(dotted: string): Der {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return tlv(0x06, ...[first * 40 + second, ...rest].map(base128));
}

function base128(value: number): Uint8Array {
  const groups = [value % 128];
  for (let left = Math.floor(value / 128); left > 0; left = Math.floor(left / 128)) {
    groups.unshift((left % 128) | 0x80);
  }
  return Buffer.from(groups);
}

/** UTCTime until 2049, GeneralizedTime from 2050 (RFC 5280 §4.1.2.5). */
export function time(at: Date): Der {
  if (at.getUTCFullYear() >= 2050) return generalizedTime(at);
  return tlv(0x17, Buffer.from(digits(at).slice(2), 'latin1'));
}

export function generalizedTime(at: Date): Der {
  return tlv(0x18, Buffer.from(digits(at), 'latin1'));
}

function digits(at: Date): string {
  return `${at.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`;
}

/** Context-specific, constructed: EXPLICIT tags, and IMPLICIT ones over a SEQUENCE's content. */
export function tagged(number: number, ...content: readonly Uint8Array[]): Der {
  return tlv(0xa0 | number, ...content);
}

/** Context-specific, primitive: IMPLICIT tags over strings, octets and NULL. */
export function taggedBytes(number: number, content: Uint8Array): Der {
  return tlv(0x80 | number, content);
}

export function pem(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}
