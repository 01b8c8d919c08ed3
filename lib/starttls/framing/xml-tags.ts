import type { Talk } from '../define.ts';
import { take, through } from './demands.ts';

/** A tag of a stream, with its name's namespace worked out. */
export interface Tag {
  readonly kind: 'open' | 'close' | 'empty';
  readonly namespace: string;
  readonly local: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** Prefix → namespace for each open element, innermost last; '' is the default. */
export type Scopes = ReadonlyMap<string, string>[];

const LESS = 0x3c;
const GREATER = 0x3e;
/** The longest real ones are stream headers with some 300 bytes. */
const LONGEST_TAG = 2048;
const LONGEST_TEXT = 2048;
/** Stream, features, a feature, and what is in it. */
const DEEPEST = 16;

/** White space and one XML declaration, up to the first `<` and with it; false for what is no XML at all. */
export function* documentStart(): Talk<boolean> {
  while (true) {
    const [byte = 0] = yield* take(1);
    if (byte === LESS) return true;
    if (!/\s/.test(String.fromCharCode(byte))) return false;
  }
}

/** The next tag; what stands between tags plays no part here. null for what isn't well formed. */
export function* nextTag(scopes: Scopes, started = false): Talk<Tag | null> {
  if (!started) yield* through(LESS, LONGEST_TEXT);
  const text = yield* tagText();
  if (text === null) return null;
  // RFC 6120 §11.1 forbids comments, document types and processing instructions; a declaration may open the stream.
  if (text.startsWith('?xml') && scopes.length === 0) return yield* nextTag(scopes);
  if (/^[?!]/.test(text)) return null;
  return text.startsWith('/') ? closing(text, scopes) : opening(text, scopes);
}

/** Up to `>`; one in a quoted value doesn't end a tag. */
function* tagText(): Talk<string | null> {
  let text = '';
  do {
    const part: Uint8Array = yield* through(GREATER, LONGEST_TAG);
    text += Buffer.from(part).toString('utf8');
    if (text.length > LONGEST_TAG) return null;
  } while (!/^[^"']*(?:"[^"]*"[^"']*|'[^']*'[^"']*)*$/.test(text));
  return text.slice(0, -1);
}

function closing(text: string, scopes: Scopes): Tag | null {
  const name = text.slice(1).trim();
  if (scopes.length === 0) return null;
  const tag = { kind: 'close', ...resolve(name, scopes), attributes: new Map() } as const;
  scopes.pop();
  return tag;
}

function opening(text: string, scopes: Scopes): Tag | null {
  const [, name = '', rest = '', slash = ''] = /^([^\s/>]+)(.*?)(\/?)$/s.exec(text) ?? [];
  const attributes = name === '' ? null : attributesOf(rest);
  if (attributes === null || scopes.length >= DEEPEST) return null;
  scopes.push(declared(attributes));
  const tag = { kind: slash === '' ? 'open' : 'empty', ...resolve(name, scopes), attributes } as const;
  if (slash !== '') scopes.pop();
  return tag;
}

function attributesOf(text: string): ReadonlyMap<string, string> | null {
  const attributes = new Map<string, string>();
  const pattern = /\s+([^\s=/>"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
  let end = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    attributes.set(match[1] ?? '', match[2] ?? match[3] ?? '');
    end = pattern.lastIndex;
  }
  return text.slice(end).trim() === '' ? attributes : null;
}

function declared(attributes: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const own = new Map<string, string>();
  for (const [name, value] of attributes) {
    if (name === 'xmlns') own.set('', value);
    if (name.startsWith('xmlns:')) own.set(name.slice('xmlns:'.length), value);
  }
  return own;
}

function resolve(name: string, scopes: Scopes): { readonly namespace: string; readonly local: string } {
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  const scope = scopes.findLast((candidate) => candidate.has(prefix));
  return { namespace: scope?.get(prefix) ?? '', local: name.slice(colon + 1) };
}
