/** Finds entries by serial number: FNV-1a over its octets, and chains through two arrays. */

/** Hash of the INTEGER's content in this range; equal for every way to write the same number. */
export function serialHash(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = firstOctet(bytes, start, end); at < end; at += 1) {
    hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  }
  // The low bits choose the slot, and take in what the high ones know.
  return (hash ^ (hash >>> 15)) >>> 0;
}

export function sameSerial(one: Uint8Array, other: Uint8Array): boolean {
  const short = (octets: Uint8Array) => octets.subarray(firstOctet(octets, 0, octets.length));
  return Buffer.compare(short(one), short(other)) === 0;
}

/** Skips the octets that only repeat the sign: DER writes at most one, and BER any number. */
function firstOctet(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (end - at > 1) {
    const octet = bytes[at] ?? 0;
    const negative = (bytes[at + 1] ?? 0) >= 0x80;
    if (octet !== (negative ? 0xff : 0)) break;
    at += 1;
  }
  return at;
}

/** Positions in a list by the hash of their serial number. */
export interface SerialChains {
  /** At most `most` positions that fit, in the order of the list. */
  readonly find: (hash: number, most: number, fits: (position: number) => boolean) => number[];
}

/** Serial numbers that were chosen to collide make a look-up slow, never the building. */
export function chainSerials(hashes: Uint32Array): SerialChains {
  const slots = 2 ** Math.ceil(Math.log2(Math.max(2, hashes.length)));
  const heads = new Uint32Array(slots);
  const next = new Uint32Array(hashes.length);
  // Backwards, so that a chain runs in the order of the list; 0 ends it, and so links are counted from 1.
  for (let position = hashes.length - 1; position >= 0; position -= 1) {
    const slot = (hashes[position] ?? 0) & (slots - 1);
    next[position] = heads[slot] ?? 0;
    heads[slot] = position + 1;
  }
  return {
    find(hash, most, fits) {
      const found: number[] = [];
      let link = heads[hash & (slots - 1)] ?? 0;
      while (link !== 0 && found.length < most) {
        if (fits(link - 1)) found.push(link - 1);
        link = next[link - 1] ?? 0;
      }
      return found;
    },
  };
}
