import { domainToASCII, domainToUnicode } from 'node:url';
import ipaddr from 'ipaddr.js';
import type { Target, TargetFault, TargetFaultCode } from './schema.ts';

export type Host = Pick<Target, 'host' | 'hostKind' | 'unicodeHost'>;
export type HostResult =
  | { readonly ok: true; readonly host: Host }
  | { readonly ok: false; readonly fault: TargetFault };

/** RFC 1035 §2.3.4, in octets of the A-label form; 253 is 255 without the length octets at both ends. */
const MAX_LABEL = 63;
const MAX_NAME = 253;
/** A bare number below this is a port that lost its host, not an address in 0.0.0.0/8. */
const PORTS = 65_536;

export function fault(code: TargetFaultCode, given: string, suggestion: string | null = null): TargetFault {
  return { code, given, suggestion };
}

function refuse(code: TargetFaultCode, given: string, suggestion: string | null = null): HostResult {
  return { ok: false, fault: fault(code, given, suggestion) };
}

/** A host as people write it (without brackets, port or path) → the form that is looked up and compared. */
export function readHost(written: string): HostResult {
  const text = written.endsWith('.') ? written.slice(0, -1) : written;
  if (text === '') return refuse('not-a-host', written);
  if (/^\d+$/.test(text) && Number(text) < PORTS) return refuse('not-a-host', text);
  const strange = distinct(text, isStrange);
  if (strange !== '') return refuse('bad-character', strange, withoutCharacters(text, strange));
  // The URL Standard's host parser also turns 127.1, 0x7f000001 and 2130706433 into the address they mean.
  const ascii = domainToASCII(text);
  if (ipaddr.IPv4.isValidFourPartDecimal(ascii))
    return { ok: true, host: { host: ascii, hostKind: 'ipv4', unicodeHost: null } };
  return ascii === '' ? refuseUnreadable(text) : readName(ascii, text);
}

/** What is wrong with a host that the URL Standard's host parser refuses. */
function refuseUnreadable(text: string): HostResult {
  if (looksLikeIPv4(text)) return refuse('bad-ipv4', text);
  // A character that fails alone and in company is the culprit; joiners and marks depend on their neighbours.
  const culprit = (char: string) =>
    !/[\p{M}\p{Cf}]/u.test(char) &&
    [char, `a${char}`, `א${char}`].every((name) => domainToASCII(name) === '');
  const strange = distinct(text, (char) => char >= '\u0080' && culprit(char));
  if (strange !== '') return refuse('bad-character', strange, withoutCharacters(text, strange));
  return refuse('not-a-host', text);
}

/** The same for an IPv6 address, which is written down in the form of RFC 5952. */
export function readIPv6(written: string): HostResult {
  if (!ipaddr.IPv6.isValid(written) || written.includes('%'))
    return refuse('bad-ipv6', written, ipv6Suggestion(written));
  const host = new URL(`https://[${written}]/`).hostname.slice(1, -1);
  return { ok: true, host: { host, hostKind: 'ipv6', unicodeHost: null } };
}

/** A server_name as an option gives it: an A-label host name, or null where it can't be one. */
export function readServerName(written: string): string | null {
  const result = readHost(written.trim());
  return result.ok && result.host.hostKind === 'dns' ? result.host.host : null;
}

function readName(ascii: string, text: string): HostResult {
  const labels = ascii.split('.');
  if (labels.includes('')) {
    const repaired = labels.filter((label) => label !== '').join('.');
    return refuse('label-empty', text, repaired === '' ? null : repaired);
  }
  const long = labels.find((label) => label.length > MAX_LABEL);
  if (long !== undefined) return refuse('label-too-long', long);
  if (ascii.length > MAX_NAME) return refuse('name-too-long', ascii);
  // A name that begins with a hyphen would be an option in the commands that a report offers for copying.
  if (ascii.startsWith('-')) return refuse('bad-character', '-', withoutCharacters(ascii, '-'));
  const unicode = domainToUnicode(ascii);
  const unicodeHost = unicode === '' || unicode === ascii ? null : unicode;
  return { ok: true, host: { host: ascii, hostKind: 'dns', unicodeHost } };
}

/** Some characters (the vertical bracket U+FE35) stand for ASCII that the host parser lets through. */
function isStrange(char: string): boolean {
  return /[^a-z0-9._-]/i.test(char < '\u0080' ? char : domainToASCII(char));
}

/** Each character once that answers to the description, in the order of its first appearance. */
function distinct(text: string, is: (char: string) => boolean): string {
  return [...new Set([...text].filter(is))].join('');
}

function withoutCharacters(text: string, strange: string): string | null {
  const rest = [...text].filter((char) => !strange.includes(char)).join('');
  const result = readHost(
    text.startsWith('*.') ? text.slice(2) : strange === '-' ? text.replace(/^-+/, '') : rest,
  );
  return result.ok ? result.host.host : null;
}

function looksLikeIPv4(text: string): boolean {
  return /^(0x[0-9a-f]*|\d+)(\.(0x[0-9a-f]*|\d+))*$/i.test(text);
}

function ipv6Suggestion(written: string): string | null {
  const zoneless = written.split('%')[0] ?? '';
  if (zoneless !== written) return ipaddr.IPv6.isValid(zoneless) ? `[${zoneless}]` : null;
  const port = /^(.*):(\d{1,5})$/.exec(written);
  const address = port?.[1] ?? '';
  return ipaddr.IPv6.isValid(address) ? `[${address}]:${port?.[2] ?? ''}` : null;
}
