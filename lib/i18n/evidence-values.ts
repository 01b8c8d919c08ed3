import { alertName } from '../tls/alerts.ts';
import { extendedKeyUsages, extensionOids } from '../x509/oids.ts';

/** Values of findings and failures in the form that both languages show. */

/** A subject with all its parts is seldom longer; what a server sends may be endless. */
const TEXT_SHOWN = 160;

/** Text that somebody else chose, fit for a sentence: one line, no control or direction characters, not endless. */
export function shown(text: string): string {
  const clean = text.replace(/[\p{C}\s]+/gu, ' ').trim();
  return clean.length > TEXT_SHOWN ? `${clean.slice(0, TEXT_SHOWN - 1)}…` : clean;
}

/** `2026-11-23` of an RFC 3339 instant in UTC. */
export function day(instant: string): string {
  return instant.slice(0, 10);
}

/** `2026-11-23 05:00 UTC`, for instants of which the hour decides. */
export function minute(instant: string): string {
  return instant === '' ? '' : `${day(instant)} ${instant.slice(11, 16)} UTC`;
}

const MINUTES_AN_HOUR = 60;
const MINUTES_A_DAY = 1440;

/** The largest unit in which a span is at least two, so that rounding never loses much. */
export function span(minutes: number): { readonly count: number; readonly unit: 'minute' | 'hour' | 'day' } {
  if (minutes >= 2 * MINUTES_A_DAY) return { count: Math.round(minutes / MINUTES_A_DAY), unit: 'day' };
  if (minutes >= 2 * MINUTES_AN_HOUR) return { count: Math.round(minutes / MINUTES_AN_HOUR), unit: 'hour' };
  return { count: minutes, unit: 'minute' };
}

/** `TLSv1` → `TLS 1.0`, `TLSv1.3` → `TLS 1.3`, `SSLv3` → `SSL 3.0`; anything else stays. */
export function versionName(version: string): string {
  const parts = /^(TLS|SSL)v(\d)(\.\d)?$/.exec(version);
  return parts === null ? version : `${parts[1]} ${parts[2]}${parts[3] ?? '.0'}`;
}

/** `certificate_required` for 116, null for a number that has no name. */
export function knownAlertName(code: number): string | null {
  const name = alertName(code);
  return name.startsWith('alert_') ? null : name;
}

/** `RSA` and 2048 → `RSA 2048`; the names of curves tell their size already. */
export function keyLabel(key: string, bits: number): string {
  return bits === 0 || key.includes(String(bits)) ? key : `${key} ${bits}`;
}

/** Purposes and extensions that people meet in certificates, beside those that are judged here. */
const oidNames: ReadonlyMap<string, string> = new Map([
  ...Object.entries(extensionOids).map(([name, oid]) => [oid, name] as const),
  [extendedKeyUsages.serverAuth, 'serverAuth'],
  [extendedKeyUsages.clientAuth, 'clientAuth'],
  [extendedKeyUsages.ocspSigning, 'OCSPSigning'],
  [extendedKeyUsages.any, 'anyExtendedKeyUsage'],
  [extendedKeyUsages.microsoftSgc, 'msSGC'],
  [extendedKeyUsages.netscapeSgc, 'nsSGC'],
  ['1.3.6.1.5.5.7.3.3', 'codeSigning'],
  ['1.3.6.1.5.5.7.3.4', 'emailProtection'],
  ['1.3.6.1.5.5.7.3.5', 'ipsecEndSystem'],
  ['1.3.6.1.5.5.7.3.6', 'ipsecTunnel'],
  ['1.3.6.1.5.5.7.3.7', 'ipsecUser'],
  ['1.3.6.1.5.5.7.3.8', 'timeStamping'],
  ['1.3.6.1.5.5.7.3.17', 'ipsecIKE'],
  ['1.3.6.1.5.2.3.4', 'pkInitClientAuth'],
  ['1.3.6.1.5.2.3.5', 'pkInitKDC'],
  ['1.3.6.1.4.1.311.10.3.4', 'msEncryptedFileSystem'],
  ['1.3.6.1.4.1.311.10.3.12', 'msDocumentSigning'],
  ['1.3.6.1.4.1.311.20.2.2', 'msSmartcardLogin'],
  ['1.3.6.1.4.1.311.54.1.2', 'msRemoteDesktop'],
  ['1.3.6.1.4.1.11129.2.4.3', 'ctPoison'],
]);

/** Words for every OID in a text that has a name, given its name and itself. */
export function nameOids(text: string, say: (name: string, oid: string) => string): string {
  return text.replace(/\d+(?:\.\d+){2,}/g, (oid) => {
    const name = oidNames.get(oid);
    return name === undefined ? oid : say(name, oid);
  });
}

/** As programs print key identifiers, cut where two already differ: `0F:5A:1B:22:90:C3…`. */
export function keyIdShown(hex: string): string {
  const octets = hex.toUpperCase().match(/../g) ?? [];
  const first = octets.slice(0, KEY_ID_OCTETS_SHOWN).join(':');
  return octets.length > KEY_ID_OCTETS_SHOWN ? `${first}…` : first;
}

const KEY_ID_OCTETS_SHOWN = 6;

const protocolNames: ReadonlyMap<string, string> = new Map([
  ['mysql', 'MySQL'],
  ['postgres', 'PostgreSQL'],
  ['redis', 'Redis'],
  ['sieve', 'ManageSieve'],
  ['xmpp-server', 'XMPP (s2s)'],
]);

/** `ssh` → `SSH`; names of products as they write themselves. */
export function protocolName(protocol: string): string {
  return protocolNames.get(protocol) ?? protocol.toUpperCase();
}

/** CA names of a CertificateRequest that are listed: some servers name every root of their store. */
const AUTHORITIES_SHOWN = 3;

export function firstAuthorities(names: readonly string[]): {
  readonly first: readonly string[];
  readonly more: number;
} {
  return { first: names.slice(0, AUTHORITIES_SHOWN), more: Math.max(0, names.length - AUTHORITIES_SHOWN) };
}
