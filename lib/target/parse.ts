import { type StarttlsChoice, starttlsOfPort, starttlsScheme } from '../starttls/index.ts';
import { type AuthorityResult, readAuthority } from './address.ts';
import { holdsCertificate, holdsPrivateKey, plainText, unwrap, visibleText } from './clean.ts';
import { formatTarget } from './format.ts';
import { fault } from './host.ts';
import { pickServer } from './pick.ts';
import { schemeOfPort, tlsPorts, understoodScheme } from './ports.ts';
import type { Target, TargetFaultCode, TargetResult } from './schema.ts';

/** Characters of input; longer than any URL that browsers hand on (about 2,000). */
const MAX_INPUT = 2048;
const DEFAULT_PORT = 443;

/** What is left of one pasted word: its scheme, and host and port without credentials, path and query. */
interface Pieces {
  readonly scheme: string | null;
  readonly authority: string;
  /** Something was dropped that may be a secret, so the input isn't shown back as it was. */
  readonly cut: boolean;
}

/**
 * Understands what people paste for a server. Never throws; what can't be understood says what would be right.
 * `starttls` is a dialogue that was asked for apart: it counts whatever scheme and port say.
 */
export function parseTarget(input: string, starttls: StarttlsChoice | null = null): TargetResult {
  if (holdsPrivateKey(input) || holdsPrivateKey(plainText(input))) return refuse('private-key', '');
  if (holdsCertificate(plainText(input))) return refuse('certificate-pasted', '-----BEGIN CERTIFICATE-----');
  if (input.trim().length > MAX_INPUT) return refuse('too-long', '');
  const text = plainText(input);
  if (text === '') return refuse('empty', '');
  const picked = pickServer(text);
  if (!picked.ok) return picked;
  const pieces = takeApart(picked.text);
  const shown = pieces.cut || picked.text !== unwrap(text) ? shorten(pieces) : visibleText(input);
  return understand(pieces, shown, starttls);
}

function refuse(code: TargetFaultCode, given: string, suggestion: string | null = null): TargetResult {
  return { ok: false, fault: fault(code, given, suggestion) };
}

function takeApart(text: string): Pieces {
  // One slash or none is a slip of the keyboard, unless a port follows the colon.
  const written = /^([a-z][a-z0-9+.-]*):(\/+|(?=[^\d/]))/i.exec(text);
  const scheme = written !== null && isScheme(written[1] ?? '', written[2] ?? '') ? (written[1] ?? '') : null;
  // file:///path has no host, whereas browsers forgive https:///host.
  const slashes = scheme === null || understoodScheme(scheme) !== null ? /^\/+/ : /^\/\//;
  const rest = text.slice(scheme === null ? 0 : scheme.length + 1).replace(slashes, '');
  const end = rest.search(/[/?#]/);
  const whole = end < 0 ? rest : rest.slice(0, end);
  const authority = whole.slice(whole.lastIndexOf('@') + 1);
  const isMail =
    whole.split('@').length === 2 && !whole.includes(':') && (scheme === null || scheme === 'mailto');
  const dropsUser = authority !== whole && !isMail;
  return { scheme, authority, cut: dropsUser || (end >= 0 && rest.slice(end) !== '/') };
}

/** `localhost:http` has a port that is no number; `https:example.com` has a scheme. */
function isScheme(name: string, slashes: string): boolean {
  if (slashes !== '') return true;
  return name.toLowerCase() === 'mailto' || understoodScheme(name) !== null || starttlsScheme(name) !== null;
}

function shorten(pieces: Pieces): string {
  return pieces.scheme === null ? pieces.authority : `${pieces.scheme}://${pieces.authority}`;
}

function understand(pieces: Pieces, input: string, asked: StarttlsChoice | null): TargetResult {
  const read = readAuthority(pieces.authority);
  const written = pieces.scheme?.toLowerCase() ?? null;
  const clear = asked ?? (written === null ? null : starttlsScheme(written));
  if (clear !== null) {
    const own = asked === null;
    return finish(read, input, { scheme: 'tls', starttls: clear.id, port: clear.port, own });
  }
  if (written === null || written === 'mailto') return finish(read, input, null);
  const scheme = understoodScheme(written);
  if (scheme === null)
    return refuse('scheme-unsupported', written, read.ok ? atPort(read, read.port ?? DEFAULT_PORT) : null);
  return finish(read, input, { scheme, starttls: null, port: tlsPorts[scheme], own: written === scheme });
}

function atPort({ host }: Extract<AuthorityResult, { ok: true }>, port: number): string {
  return formatTarget({ ...host, port, starttls: starttlsOfPort(port) });
}

/** What a scheme, or a dialogue that was asked for, says of a target. */
interface Chosen extends Pick<Target, 'scheme' | 'starttls'> {
  readonly port: number;
  /** Whether the scheme stands in the input as it is. */
  readonly own: boolean;
}

function finish(read: AuthorityResult, input: string, chosen: Chosen | null): TargetResult {
  if (!read.ok) return read;
  const port = read.port ?? chosen?.port ?? DEFAULT_PORT;
  const implied = chosen?.own === true ? 'scheme' : 'default';
  return {
    ok: true,
    target: {
      input,
      ...read.host,
      port,
      portFrom: read.port === null ? implied : 'given',
      scheme: chosen?.scheme ?? schemeOfPort(port),
      starttls: chosen === null ? starttlsOfPort(port) : chosen.starttls,
    },
  };
}
