import type { HttpAnswer } from '../observation/answers.ts';

/** An HTTP/1 answer, as far as its bytes are there. */
export interface ParsedAnswer {
  readonly status: number;
  readonly server: string | null;
  readonly location: string | null;
  readonly says: HttpAnswer['says'];
  /** Nothing that is still to come would change what is read here. */
  readonly complete: boolean;
}

/** Heads have a few hundred bytes, error pages of servers under 2 KB; IIS' detailed ones some 6 KB. */
export const ANSWER_LIMIT = 16 * 1024;
const SERVER_SHOWN = 60;
const LOCATION_SHOWN = 300;
/** Interim answers (100, 103) before the real one; a server has no reason for more than one of each. */
const MOST_INTERIM = 4;

/** What error pages say of client certificates, in the words of the servers' own sources and manuals. */
const wordings: readonly (readonly [RegExp, NonNullable<HttpAnswer['says']>])[] = [
  // nginx: its titles for the inner statuses 496 and 495, which both go out as 400.
  [/No required SSL certificate was sent/i, 'none-sent'],
  [/The SSL certificate error/i, 'one-refused'],
  // Apache, where TLS 1.3 can't ask after the handshake, and TLS 1.2 may not renegotiate.
  [/Cannot perform Post-Handshake Authentication/i, 'cannot-ask-now'],
  // IIS by its sub-status: 7 = required, 13 revoked, 16 not trusted, 17 expired or not yet valid.
  [/\b403\.7\b/, 'none-sent'],
  [/\b403\.1[367]\b/, 'one-refused'],
  [/\bclient certificate (?:is )?(?:required|missing)\b/i, 'none-sent'],
  [/\bno client certificate\b/i, 'none-sent'],
];

/** nginx' own statuses, which some of its relatives send as they are. */
const REQUIRED = 496;
const REFUSED = 495;

/** Reads the beginning of an answer; null as long as (or because) it has no status line and head. */
export function parseAnswer(bytes: Uint8Array, ended: boolean): ParsedAnswer | null {
  const text = withoutInterim(Buffer.from(bytes.subarray(0, ANSWER_LIMIT)).toString('latin1'));
  const status = statusOf(text);
  if (status === null) return null;
  const headEnd = endOfHead(text);
  const full = ended || bytes.length >= ANSWER_LIMIT;
  if (headEnd === null && !full) return null;
  const head = text.slice(0, headEnd ?? undefined);
  const body = headEnd === null ? '' : text.slice(headEnd);
  const says = saysOf(status, body);
  return {
    status,
    says,
    server: shown(header(head, 'server'), SERVER_SHOWN),
    location: shown(header(head, 'location'), LOCATION_SHOWN),
    complete: full || says !== null || status < 400 || bodyEnded(head, body),
  };
}

/** False once the bytes can't become an HTTP answer any more. */
export function mayBeHttp(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
  return 'HTTP/'.startsWith(start);
}

function statusOf(text: string): number | null {
  const digits = /^HTTP\/1\.\d ([1-9]\d\d)(?=[ \r\n])/.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}

function withoutInterim(text: string): string {
  let rest = text;
  for (let turn = 0; turn < MOST_INTERIM; turn += 1) {
    const [status, end] = [statusOf(rest), endOfHead(rest)];
    if (status === null || status >= 200 || status === 101 || end === null) return rest;
    rest = rest.slice(end);
  }
  return rest;
}

/** Where the body begins. RFC 9112 section 2.2: a lone LF counts as a line's end. */
function endOfHead(text: string): number | null {
  const blank = /\r?\n\r?\n/.exec(text);
  return blank === null ? null : blank.index + blank[0].length;
}

function header(head: string, name: string): string | null {
  const prefix = `${name}:`;
  const line = head.split(/\r?\n/).find((each) => each.toLowerCase().startsWith(prefix));
  return line === undefined ? null : line.slice(prefix.length);
}

function saysOf(status: number, body: string): ParsedAnswer['says'] {
  if (status === REQUIRED) return 'none-sent';
  if (status === REFUSED) return 'one-refused';
  // A page that is served in earnest may well be about client certificates.
  if (status < 400) return null;
  return wordings.find(([pattern]) => pattern.test(body))?.[1] ?? null;
}

function bodyEnded(head: string, body: string): boolean {
  const length = header(head, 'content-length')?.trim() ?? '';
  if (/^\d{1,9}$/.test(length)) return body.length >= Number(length);
  return /\bchunked\b/i.test(header(head, 'transfer-encoding') ?? '') && body.endsWith('0\r\n\r\n');
}

/** A peer's words, fit to be shown: printable ASCII on one line. */
function shown(text: string | null, longest: number): string | null {
  const clean = text
    ?.replace(/[^\x20-\x7e]+/g, ' ')
    .trim()
    .slice(0, longest);
  return clean === undefined || clean === '' ? null : clean;
}
