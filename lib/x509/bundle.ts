import { Cursor, context, type Element, inside, tags, wholeOf } from './der.ts';
import { pemBlocks, pemToDer } from './pem.ts';
import { latin1, takeOid } from './values.ts';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
/** Public answers to AIA requests hold up to about 20; more is nobody's chain. */
const CERTIFICATES_MAX = 100;
const pkcs7Labels: ReadonlySet<string> = new Set(['PKCS7', 'CMS', 'PKCS #7 SIGNED DATA']);

/**
 * Certificates in what a URL or file gave: DER (one or several in a row), PEM, PKCS#7 in either form, or bare
 * base64. Each is the exact DER, at most `most`; [] when there is none. Never throws, judges nothing.
 */
export function certificatesFromBytes(bytes: Uint8Array, most = CERTIFICATES_MAX): Uint8Array[] {
  return findAll(bytes).slice(0, most);
}

function findAll(bytes: Uint8Array): Uint8Array[] {
  if (bytes[0] === tags.sequence) return fromDer(bytes);
  const text = latin1(bytes);
  const blocks = pemBlocks(text);
  if (blocks.length === 0) return fromBareBase64(text);
  const packed = blocks
    .filter((block) => pkcs7Labels.has(block.label))
    .flatMap((block) => fromDer(block.der));
  return [...pemToDer(text), ...packed];
}

function fromBareBase64(text: string): Uint8Array[] {
  const compact = text.replace(/\s+/g, '');
  if (!/^MI[A-Za-z0-9+/]+={0,2}$/.test(compact)) return [];
  return fromDer(Buffer.from(compact, 'base64'));
}

function fromDer(bytes: Uint8Array): Uint8Array[] {
  const found: Uint8Array[] = [];
  try {
    const cursor = new Cursor(bytes, 0, bytes.length);
    while (!cursor.done) {
      found.push(...unpack(bytes, cursor.take('certificate', tags.sequence)));
    }
  } catch {
    // What came before the unreadable part stands.
  }
  return found;
}

function unpack(bytes: Uint8Array, element: Element): Uint8Array[] {
  const first = inside(bytes, element).take('content');
  if (first.tag === tags.sequence) return [wholeOf(bytes, element)];
  return first.tag === tags.oid ? fromSignedData(bytes, inside(bytes, element)) : [];
}

/** RFC 5652 §5.1: version, digestAlgorithms, encapContentInfo, then the certificates in [0]. */
function fromSignedData(bytes: Uint8Array, contentInfo: Cursor): Uint8Array[] {
  if (takeOid(contentInfo, 'contentType') !== SIGNED_DATA) return [];
  const signedData = contentInfo.enter('content', context(0)).enter('signedData', tags.sequence);
  signedData.take('version', tags.integer);
  signedData.take('digestAlgorithms', tags.set);
  signedData.take('encapContentInfo', tags.sequence);
  const certificates = signedData.optional('certificates', context(0));
  if (certificates === null) return [];
  return inside(bytes, certificates)
    .rest('certificates')
    .filter((entry) => entry.tag === tags.sequence)
    .map((entry) => wholeOf(bytes, entry));
}
