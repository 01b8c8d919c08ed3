import { starttlsScheme } from '../starttls/index.ts';
import { readAuthority } from './address.ts';
import { unwrap } from './clean.ts';
import { fault } from './host.ts';
import type { TargetFault } from './schema.ts';

/** The one piece of a pasted text that names a server. */
type PickResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: TargetFault };

const url = /[a-z][a-z0-9+.-]*:\/\/[^\s,;"'`<>「」『』“”]+/gi;
/** Programs whose command line people paste; what they connect to is the argument that looks like a host. */
const commands =
  /^(?:\$ ?)?(?:sudo )?(?:curl|wget|http|https|openssl|gnutls-cli|nc|ncat|telnet|ping|testssl(?:\.sh)?|sslscan)\s/i;

/** Finds the server in a text of several words: one URL, a command's argument, or host and port apart. */
export function pickServer(text: string): PickResult {
  const whole = unwrap(text);
  if (!/[\s,;]/.test(whole)) return { ok: true, text: whole };
  const urls = [...whole.matchAll(url)].map((match) => unwrap(match[0].replace(/[.,;:!?)\]}]+$/, '')));
  if (urls.length > 0) return onlyOne(urls, serverOf);
  const connect = /\s-connect[\s=]+(\S+)/.exec(whole)?.[1];
  if (connect !== undefined) return { ok: true, text: `${starttlsPrefix(whole)}${unwrap(connect)}` };
  return pickWord(whole);
}

/** s_client names the dialogue apart: `-starttls smtp -connect mail.example:2525`. */
function starttlsPrefix(whole: string): string {
  const named = /\s-starttls[\s=]+(\S+)/.exec(whole)?.[1] ?? '';
  return starttlsScheme(named) === null ? '' : `${named}://`;
}

function pickWord(whole: string): PickResult {
  const joined = whole.replace(/\s*([:/@])\s*/g, '$1').replace(/[,;]?\s+(?:port\s+)?(\d{1,5})$/i, ':$1');
  if (!/[\s,;]/.test(joined)) return { ok: true, text: joined };
  const words = joined.split(/[\s,;]+/).map(unwrap);
  const hosts = words.filter(looksLikeHost);
  if (commands.test(whole) && hosts.length > 0) return onlyOne(hosts, (host) => host);
  if (hosts.length > 1 && hosts.length === words.length) return onlyOne(hosts, (host) => host);
  return { ok: false, fault: strangeWords(joined, words, hosts) };
}

function onlyOne(candidates: readonly string[], identity: (candidate: string) => string): PickResult {
  const [first = '', ...others] = candidates;
  const other = others.find((candidate) => identity(candidate) !== identity(first));
  if (other === undefined) return { ok: true, text: first };
  return { ok: false, fault: fault('several-targets', identity(other), identity(first)) };
}

/** Never a guess between words: looking at another server than the one meant is worse than asking back. */
function strangeWords(joined: string, words: readonly string[], hosts: readonly string[]): TargetFault {
  const together = /^(\S+\. \S+|\S+ \.\S+)$/.test(joined) ? words.join('') : '';
  if (looksLikeHost(together)) return fault('bad-character', ' ', together);
  return fault(hosts.length > 1 ? 'several-targets' : 'not-a-host', hosts[1] ?? joined, hosts[0] ?? null);
}

function looksLikeHost(word: string): boolean {
  if (!/[.:]/.test(word) || word.startsWith('-')) return false;
  const result = readAuthority(word);
  return result.ok && (result.host.hostKind !== 'dns' || /[^.]\.[^.]/.test(result.host.host));
}

/** A URL without what could be a secret in it: user, password, path and query play no part. */
function serverOf(text: string): string {
  const authority = /^([a-z][a-z0-9+.-]*:\/\/)([^/?#]*)/i.exec(text);
  return authority === null
    ? text
    : `${authority[1]}${(authority[2] ?? '').replace(/^.*@/s, '')}`.toLowerCase();
}
