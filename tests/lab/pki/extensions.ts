import { isIP } from 'node:net';
import { bits, boolean, type Der, integer, octets, oid, sequence, tagged, taggedBytes } from './der.ts';

/** RFC 5280 §4.2.1.3: bit numbers, counted from the left. */
const usageBits = { digitalSignature: 0, keyEncipherment: 2, keyCertSign: 5, cRLSign: 6 } as const;
export type Usage = keyof typeof usageBits;

const purposeOids = { serverAuth: '1.3.6.1.5.5.7.3.1', clientAuth: '1.3.6.1.5.5.7.3.2' } as const;
export type Purpose = keyof typeof purposeOids;

export function extension(id: string, critical: boolean, value: Der): Der {
  return sequence(oid(id), ...(critical ? [boolean(true)] : []), octets(value));
}

export function basicConstraints(ca: boolean, pathLength: number | null): Der {
  const fields = [...(ca ? [boolean(true)] : []), ...(pathLength === null ? [] : [integer(pathLength)])];
  return extension('2.5.29.19', true, sequence(...fields));
}

export function keyUsage(usages: readonly Usage[]): Der {
  const numbers = usages.map((usage) => usageBits[usage]);
  const byte = numbers.reduce<number>((sum, number) => sum | (0x80 >> number), 0);
  return extension('2.5.29.15', true, bits(Buffer.from([byte]), 7 - Math.max(...numbers)));
}

export function extendedKeyUsage(purposes: readonly Purpose[]): Der {
  return extension('2.5.29.37', false, sequence(...purposes.map((purpose) => oid(purposeOids[purpose]))));
}

export function subjectKeyId(keyId: Uint8Array): Der {
  return extension('2.5.29.14', false, octets(keyId));
}

export function authorityKeyId(keyId: Uint8Array): Der {
  return extension('2.5.29.35', false, sequence(taggedBytes(0, keyId)));
}

/** DNS names and IPv4 addresses, told apart by their form. */
export function subjectAltName(names: readonly string[]): Der {
  return extension('2.5.29.17', false, sequence(...names.map(generalName)));
}

function generalName(name: string): Der {
  if (isIP(name) === 4) return taggedBytes(7, Buffer.from(name.split('.').map(Number)));
  return taggedBytes(2, Buffer.from(name, 'latin1'));
}

export function permittedDnsNames(names: readonly string[]): Der {
  const subtrees = names.map((name) => sequence(generalName(name)));
  return extension('2.5.29.30', true, sequence(tagged(0, ...subtrees)));
}

/** Authority information access: where the issuer's certificate can be had. */
export function issuerUrl(url: string): Der {
  const place = taggedBytes(6, Buffer.from(url, 'latin1'));
  return extension('1.3.6.1.5.5.7.1.1', false, sequence(sequence(oid('1.3.6.1.5.5.7.48.2'), place)));
}

/** TLS feature `status_request` (RFC 7633): the server promises a stapled OCSP response. */
export function mustStaple(): Der {
  return extension('1.3.6.1.5.5.7.1.24', false, sequence(integer(5)));
}

/** A critical extension nobody knows, under the enterprise number kept for examples (RFC 5612). */
export function unknownCritical(): Der {
  return extension('1.3.6.1.4.1.32473.1', true, integer(1));
}

/** Policy constraints (RFC 5280 §4.2.1.11): from here on a path must have a valid policy. */
export function explicitPolicyRequired(): Der {
  return extension('2.5.29.36', true, sequence(taggedBytes(0, Buffer.from([0]))));
}
