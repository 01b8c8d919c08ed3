import type { SpokenProtocol } from '../observation/failure.ts';

export interface Recognized {
  readonly spoke: SpokenProtocol;
  /** The first bytes as printable ASCII, for people to read. */
  readonly sample: string;
}

const longestSample = 120;
/** Every greeting that is told apart here shows itself in far fewer bytes. */
const lookedAt = 1024;

/** Text greetings; the first that fits counts, so the more specific of two stands first. */
const greetings: readonly (readonly [RegExp, SpokenProtocol])[] = [
  [/^HTTP\/\d/, 'http'],
  [/^\s*<(?:!doctype\s+html|html|head|body)\b/i, 'http'],
  [/^SSH-\d/, 'ssh'],
  [/^\* (?:OK|PREAUTH|BYE)\b/i, 'imap'],
  // Redis has POP3's sign for an error; it is told by what it says, or by signs of its own.
  [/^-(?:NOAUTH|DENIED|WRONGPASS|LOADING|MISCONF|NOPERM)\b/, 'redis'],
  [/^-ERR (?:unknown command|Protocol error|wrong number of arguments|max number of clients)/i, 'redis'],
  [/^(?:\+OK|-ERR)\b/, 'pop3'],
  [/^20[01][ -].*(?:nntp|internetnews|\binn\b|news|usenet)/i, 'nntp'],
  [/^"IMPLEMENTATION"\s/i, 'sieve'],
  [/^\s*(?:<\?xml[^>]{0,100}>\s*)?<(?:stream:stream|stream:error)\b/, 'xmpp'],
  [/^220[ -].*\bLMTP\b/is, 'lmtp'],
  // SMTP and FTP both greet with 220 (or 421, 5xx): the name, then SMTP's enhanced codes and FTP's own replies.
  [/^[2-5]\d\d[ -].*\bE?SMTP\b/is, 'smtp'],
  [/^[2-5]\d\d[ -].*(?:ftp|filezilla)/is, 'ftp'],
  [/^[2-5]\d\d[ -].*(?:postfix|sendmail|exim|exchange|mail|mx\d*\.)/is, 'smtp'],
  [/^[2-5]\d\d[ -](?:[^\n]*\n[2-5]\d\d[ -])*[245]\.\d+\.\d+ /, 'smtp'],
  [/^220[ -](?:[^\n]*\n)*?530[ -]/, 'ftp'],
  // RFC 5321 section 4.2: after 220 an SMTP server says its domain.
  [/^220[ -][a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:\s|$)/i, 'smtp'],
];

/** Says what a peer that does not speak TLS speaks instead, from the first bytes that it sent. */
export function recognizeProtocol(bytes: Uint8Array): Recognized {
  const start = bytes.subarray(0, lookedAt);
  const text = Buffer.from(start).toString('latin1');
  const greeting = greetings.find(([pattern]) => pattern.test(text));
  return { spoke: greeting?.[1] ?? recognizeBinary(start), sample: printable(text) };
}

function recognizeBinary(bytes: Uint8Array): SpokenProtocol {
  if (isMysql(bytes)) return 'mysql';
  if (isPostgres(bytes)) return 'postgres';
  return isLdap(bytes) ? 'ldap' : 'unknown';
}

/** Packet 0 of a MySQL server: three bytes of length, the number 0, then protocol 10 or an error (0xff). */
function isMysql(bytes: Uint8Array): boolean {
  const [, , lengthTop, sequence, kind, next = 0] = bytes;
  if (lengthTop !== 0 || sequence !== 0) return false;
  const isVersion = kind === 10 && next >= 0x30 && next <= 0x39;
  return isVersion || (kind === 0xff && bytes.length > 7);
}

/** PostgreSQL answers one byte to what it takes for an SSLRequest, or an ErrorResponse. */
function isPostgres(bytes: Uint8Array): boolean {
  const [kind, second = 0] = bytes;
  const isAnswer = kind === 0x53 || kind === 0x4e;
  if (bytes.length === 1) return isAnswer || kind === 0x45;
  if (kind !== 0x45) return false;
  // Version 3: a 32-bit length, then the first field, severity. Version 2: text with a severity in it.
  const isVersion3 = second === 0 && bytes[5] === 0x53;
  return isVersion3 || /^E(?:FATAL|ERROR)/.test(Buffer.from(bytes.subarray(0, 6)).toString('latin1'));
}

/** An LDAPMessage: SEQUENCE, an INTEGER as its number, then an operation of the application class. */
function isLdap(bytes: Uint8Array): boolean {
  const [sequence, length = 0] = bytes;
  if (sequence !== 0x30) return false;
  const at = length < 0x80 ? 2 : 2 + (length & 0x7f);
  const numberLength = bytes[at + 1] ?? 0;
  const operation = bytes[at + 2 + numberLength] ?? 0;
  return bytes[at] === 0x02 && numberLength >= 1 && numberLength <= 4 && operation >> 6 === 1;
}

/** Line breaks and tabs become a space; everything else that does not print is left out. */
function printable(text: string): string {
  return text
    .replace(/[\t\r\n]+/g, ' ')
    .replace(/[^\x20-\x7e]/g, '')
    .trim()
    .slice(0, longestSample);
}
