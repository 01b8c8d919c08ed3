import { contentOf, type Element, isConstructed, readElement, tags, wholeOf } from './der.ts';

/** As in der.ts: deeper nesting is no certificate's. */
const DEPTH_MAX = 32;
/** A certificate with a thousand names has about 4,000 elements. */
const NODES_MAX = 20_000;

/** Universal types that DER (X.690 §10.2) always writes in primitive form. */
const primitiveOnly = new Set([1, 2, 3, 4, 5, 6, 10, 12, 18, 19, 20, 22, 23, 24, 26, 27, 28, 30]);

/** Offset of the first place below `element` that is BER but not DER, or null. */
export function firstNonDer(bytes: Uint8Array, element: Element): number | null {
  return visit(bytes, element, { left: NODES_MAX }, 0);
}

function visit(bytes: Uint8Array, element: Element, nodes: { left: number }, depth: number): number | null {
  nodes.left -= 1;
  if (nodes.left < 0 || depth > DEPTH_MAX) return null;
  if (element.indefinite || !minimalLength(element) || !canonicalValue(bytes, element)) return element.start;
  if (!isConstructed(element)) return null;
  let before: Element | null = null;
  for (let offset = element.contentStart; offset < element.contentEnd; ) {
    const child = readOrNull(bytes, offset, element.contentEnd);
    if (child === null) return offset;
    const found = visit(bytes, child, nodes, depth + 1);
    if (found !== null) return found;
    if (element.tag === tags.set && before !== null && !inOrder(bytes, before, child)) return offset;
    before = child;
    offset = child.end;
  }
  return null;
}

/** X.690 §11.6: the parts of a SET OF in ascending order; the only sets in certificates are those of names. */
function inOrder(bytes: Uint8Array, before: Element, after: Element): boolean {
  return Buffer.compare(wholeOf(bytes, before), wholeOf(bytes, after)) <= 0;
}

/** Parameters that no field needs are never decoded by most clients: what is broken there is not fatal. */
function readOrNull(bytes: Uint8Array, offset: number, limit: number): Element | null {
  try {
    return readElement(bytes, offset, limit, 'element');
  } catch {
    return null;
  }
}

function minimalLength(element: Element): boolean {
  const length = element.contentEnd - element.contentStart;
  const octets = length < 0x80 ? 1 : length < 0x100 ? 2 : length < 0x10000 ? 3 : length < 0x1000000 ? 4 : 5;
  const lowTag = (element.tag & 0x1f) !== 0x1f;
  return !lowTag || element.contentStart - element.start === 1 + octets;
}

function canonicalValue(bytes: Uint8Array, element: Element): boolean {
  if ((element.tag & 0xc0) !== 0) return true;
  if (isConstructed(element)) return !primitiveOnly.has(element.tag & 0x1f);
  const content = contentOf(bytes, element);
  switch (element.tag) {
    case tags.boolean:
      return content.length === 1 && (content[0] === 0 || content[0] === 0xff);
    case tags.integer:
    case tags.enumerated:
      return canonicalInteger(content);
    case tags.bitString:
      return canonicalBits(content);
    case tags.oid:
      return canonicalOid(content);
    case NULL:
      return content.length === 0;
    default:
      return true;
  }
}

const NULL = 0x05;

function canonicalInteger(content: Uint8Array): boolean {
  const [first = 0, second = 0] = content;
  const padded = content.length > 1 && ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80));
  return content.length > 0 && !padded;
}

/** X.690 §8.6.2 and §11.2.1: up to seven bits are not used, and those are zero. */
function canonicalBits(content: Uint8Array): boolean {
  const [unused = 8] = content;
  if (unused > 7 || (unused > 0 && content.length === 1)) return false;
  return unused === 0 || ((content.at(-1) ?? 0) & ((1 << unused) - 1)) === 0;
}

/** X.690 §8.19.2: every arc is whole and in as few octets as possible. */
function canonicalOid(content: Uint8Array): boolean {
  if (content.length === 0 || (content.at(-1) ?? 0) >= 0x80) return false;
  return !content.some((octet, at) => octet === 0x80 && (content[at - 1] ?? 0) < 0x80);
}
