import type { Random } from './random.ts';
import { elementsOf, parseTlv } from './tlv.ts';

/** Changes bytes; `donor` is another seed to take from. */
export type Mutation = (bytes: Uint8Array, random: Random, donor: Uint8Array) => Uint8Array;

/** Octets at which readers of DER turn: signs, long forms, the end of content, frequent tags. */
const turning = [
  0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x0c, 0x13, 0x17, 0x18, 0x1f, 0x24, 0x30, 0x31, 0x7f, 0x80, 0x81,
  0x82, 0x84, 0x88, 0xa0, 0xa3, 0xfe, 0xff,
];

function replaced(bytes: Uint8Array, at: number, length: number, by: Uint8Array): Uint8Array {
  return Buffer.concat([bytes.subarray(0, at), by, bytes.subarray(at + length)]);
}

const flipBit: Mutation = (bytes, random) => {
  const at = random.below(bytes.length);
  return replaced(bytes, at, 1, Buffer.from([(bytes[at] ?? 0) ^ (1 << random.below(8))]));
};

const setByte: Mutation = (bytes, random) => {
  const octet = random.chance(0.6) ? (random.pick(turning) ?? 0) : random.below(256);
  return replaced(bytes, random.below(bytes.length), 1, Buffer.from([octet]));
};

const insertBytes: Mutation = (bytes, random) =>
  replaced(bytes, random.below(bytes.length + 1), 0, random.bytes(1 + random.below(8)));

const deleteBytes: Mutation = (bytes, random) =>
  replaced(bytes, random.below(bytes.length), 1 + random.below(8), Buffer.alloc(0));

const truncate: Mutation = (bytes, random) => bytes.subarray(0, random.below(bytes.length));

const append: Mutation = (bytes, random, donor) =>
  Buffer.concat([bytes, random.chance(0.5) ? donor : random.bytes(1 + random.below(16))]);

const splice: Mutation = (bytes, random, donor) =>
  Buffer.concat([bytes.subarray(0, random.below(bytes.length)), donor.subarray(random.below(donor.length))]);

const zeroRun: Mutation = (bytes, random) => {
  const length = 1 + random.below(32);
  return replaced(bytes, random.below(bytes.length), length, Buffer.alloc(length, random.pick([0x00, 0xff])));
};

/** Writes another length at an element and mends nothing around it. */
const lie: Mutation = (bytes, random) => {
  const root = parseTlv(bytes);
  const element = root === null ? undefined : random.pick(elementsOf(root));
  if (element === undefined) return flipBit(bytes, random, bytes);
  const at = element.start + 1;
  const octet = bytes[at] ?? 0;
  const forms = [
    [octet + 1],
    [octet - 1],
    [0x80],
    [0x81, octet],
    [0x84, 0xff, 0xff, 0xff, 0xff],
    [0x88, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
    [0xff],
  ];
  return replaced(bytes, at, 1, Buffer.from(random.pick(forms) ?? [0]));
};

export const byteMutations: readonly Mutation[] = [
  flipBit,
  flipBit,
  setByte,
  setByte,
  insertBytes,
  deleteBytes,
  truncate,
  append,
  splice,
  zeroRun,
  lie,
  lie,
];
