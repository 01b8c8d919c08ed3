import { contentOf, type Element, isConstructed, readElement, tags } from './der.ts';

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
  for (let offset = element.contentStart; offset < element.contentEnd; ) {
    const child = readOrNull(bytes, offset, element.contentEnd);
    if (child === null) return offset;
    const found = visit(bytes, child, nodes, depth + 1);
    if (found !== null) return found;
    offset = child.end;
  }
  return null;
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
  const [first = 0, second = 0] = content;
  if (element.tag === tags.boolean) return content.length === 1 && (first === 0 || first === 0xff);
  if (element.tag !== tags.integer) return true;
  const padded = content.length > 1 && ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80));
  return content.length > 0 && !padded;
}
