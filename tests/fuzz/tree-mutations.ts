import type { Mutation } from './byte-mutations.ts';
import { brokenIds, objectIds, oddContents, stringTags } from './odd-values.ts';
import type { Random } from './random.ts';
import { elementsOf, parseTlv, type Tlv, writeTlv } from './tlv.ts';

/** An element that has a place among others. */
interface Seat {
  readonly siblings: Tlv[];
  readonly index: number;
  readonly tlv: Tlv;
}

function seatsOf(root: Tlv): Seat[] {
  return elementsOf(root).flatMap(({ children }) =>
    (children ?? []).map((tlv, index) => ({ siblings: children ?? [], index, tlv })),
  );
}

/** Changes the tree; what surrounds the change gets fitting lengths, so that readers come further. */
type Edit = (seat: Seat, random: Random, others: readonly Seat[], donor: Uint8Array) => void;

const duplicate: Edit = ({ siblings, index, tlv }) => siblings.splice(index, 0, tlv);

const remove: Edit = ({ siblings, index }) => siblings.splice(index, 1);

const exchangeWithSibling: Edit = ({ siblings, index, tlv }, random) => {
  const place = random.below(siblings.length);
  const other = siblings[place];
  if (other === undefined) return;
  siblings[index] = other;
  siblings[place] = tlv;
};

/** Also swaps the values of two extensions, two keys, two times: whatever has the same tag. */
const exchangeContents: Edit = ({ tlv }, random, others) => {
  const alike = others.filter((seat) => seat.tlv.identifier === tlv.identifier);
  const other = random.pick(alike)?.tlv;
  // An element that held itself would have no end.
  if (other === undefined || elementsOf(tlv).includes(other) || elementsOf(other).includes(tlv)) return;
  const { children, content, prefix } = tlv;
  Object.assign(tlv, { children: other.children, content: other.content, prefix: other.prefix });
  Object.assign(other, { children, content, prefix });
};

const retag: Edit = ({ tlv }, random) => {
  tlv.identifier = random.chance(0.5) ? tlv.identifier ^ (1 << random.below(8)) : random.below(256);
};

const transplant: Edit = ({ siblings, index }, random, _others, donor) => {
  const root = parseTlv(donor);
  const graft = root === null ? undefined : random.pick(elementsOf(root));
  if (graft !== undefined) siblings.splice(index, random.below(2), graft);
};

/** Moves an element into another; never into itself, which would have no end. */
const move: Edit = ({ siblings, index, tlv }, random, others) => {
  const inside = new Set(elementsOf(tlv));
  const goals = others.filter((seat) => seat.siblings !== siblings && !inside.has(seat.tlv));
  const goal = random.pick(goals.filter((seat) => !seat.siblings.some((other) => inside.has(other))));
  if (goal === undefined) return;
  siblings.splice(index, 1);
  goal.siblings.splice(goal.index, 0, tlv);
};

function setContent(tlv: Tlv, content: Uint8Array): void {
  Object.assign(tlv, { children: null, content, prefix: new Uint8Array() });
}

/** Sizes that meet the limits of numbers, stacks and budgets. */
const nest: Edit = ({ tlv }, random) => {
  const shell = random.pick([0x30, 0x31, 0xa0, 0x24]) ?? 0x30;
  let content = writeTlv(tlv);
  for (let depth = random.pick([1, 2, 30, 300]) ?? 1; depth > 0; depth -= 1) {
    content = writeTlv({ ...tlv, identifier: shell, children: null, content });
  }
  setContent(tlv, content);
};

const multiply: Edit = ({ siblings, index, tlv }, random) => {
  const copies = random.pick([2, 10, 150, 2000]) ?? 2;
  const size = writeTlv(tlv).length;
  if (copies * size > 400_000) return;
  siblings.splice(index, 0, ...Array.from({ length: copies }, () => tlv));
};

const oddContent: Edit = ({ tlv }, random) =>
  setContent(tlv, random.pick(oddContents(tlv.identifier)) ?? tlv.content);

/** Aims at object identifiers, of which mere chance finds few: extensions and algorithms become others. */
const rename: Edit = (_seat, random, others) => {
  const goal = random.pick(others.filter(({ tlv }) => tlv.identifier === 0x06))?.tlv;
  const id = random.pick(objectIds);
  if (goal !== undefined && id !== undefined) setContent(goal, id);
};

/** An object identifier whose arcs have no end or no sense. */
const brokenId: Edit = (_seat, random, others) => {
  const goal = random.pick(others.filter(({ tlv }) => tlv.identifier === 0x06))?.tlv;
  const broken = random.pick(brokenIds);
  if (goal !== undefined && broken !== undefined) setContent(goal, broken);
};

const restring: Edit = ({ tlv }, random) => {
  tlv.identifier = random.pick(stringTags) ?? tlv.identifier;
};

const edits: readonly Edit[] = [
  duplicate,
  remove,
  exchangeWithSibling,
  exchangeContents,
  retag,
  transplant,
  move,
  nest,
  multiply,
  oddContent,
  oddContent,
  rename,
  rename,
  brokenId,
  restring,
];

export const treeMutation: Mutation = (bytes, random, donor) => {
  const root = parseTlv(bytes);
  if (root === null) return bytes;
  const seats = seatsOf(root);
  const seat = random.pick(seats);
  const edit = random.pick(edits);
  if (seat === undefined || edit === undefined) return bytes;
  edit(seat, random, seats, donor);
  return writeTlv(root);
};
