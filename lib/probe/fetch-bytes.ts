import { type IncomingMessage, request } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ProbeFailure } from '../observation/failure.ts';
import { type Budget, stopwatch } from './budget.ts';
import type { Network } from './network.ts';
import { openUrl } from './open-url.ts';

export type Fetched =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly failure: ProbeFailure };

/** One fetch with all its redirects: CAs answer in well under a second, and the look has more to do. */
const FETCH_MS = 3_000;
/** CAs' own URLs need none; three let a CDN add its scheme and its host. */
const MAX_REDIRECTS = 3;
/** A certificate has 1 to 3 KB; the largest PKCS#7 bundles of public CAs stay under 64 KB. */
const MAX_BODY = 256 * 1024;

type HttpCode = Extract<ProbeFailure, { stage: 'http' }>['code'];
type Answer =
  | Fetched
  /** A redirect's target, null when it has none that can be followed. */
  | { readonly ok: 'elsewhere'; readonly location: URL | null; readonly status: number };

/** GETs a small file over http or https; each hop is resolved, vetted and connected anew. Never rejects. */
export async function fetchBytes(address: string, network: Network): Promise<Fetched> {
  const elapsed = stopwatch(network.budget.monotonic);
  const over = new AbortController();
  const timer = setTimeout(() => over.abort(), network.budget.step(FETCH_MS));
  const signal = AbortSignal.any([over.signal, network.budget.signal]);
  const limited = { ...network, budget: { ...network.budget, signal } };
  try {
    const result = await follow(readUrl(address, null), limited, elapsed);
    return !result.ok && signal.aborted ? failed('timeout', elapsed(), null) : result;
  } finally {
    clearTimeout(timer);
  }
}

async function follow(first: URL | null, network: Network, elapsed: () => number): Promise<Fetched> {
  let url = first;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    if (url === null) return failed('bad-url', elapsed(), null);
    const answer = await getOnce(url, network, elapsed);
    if (answer.ok !== 'elsewhere') return answer;
    if (hop === MAX_REDIRECTS) return failed('redirects', elapsed(), answer.status);
    url = answer.location;
  }
  return failed('redirects', elapsed(), null);
}

/** http and https alone (ldap is common in certificates of Windows domains), without a fragment or credentials. */
function readUrl(text: string, base: URL | null): URL | null {
  const url = URL.parse(text, base?.href);
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '') return null;
  url.username = '';
  url.password = '';
  url.hash = '';
  return url;
}

async function getOnce(url: URL, network: Network, elapsed: () => number): Promise<Answer> {
  const opened = await openUrl(url, network);
  if (!opened.ok) return opened;
  try {
    const message = await head(url, opened.stream, network.budget);
    return typeof message === 'string' ? failed(message, elapsed(), null) : await read(message, url, elapsed);
  } finally {
    opened.close();
  }
}

/** The response's head, or why there is none. The socket is connected already: node:http resolves nothing. */
function head(url: URL, stream: Duplex, budget: Budget) {
  const { promise, resolve } = Promise.withResolvers<IncomingMessage | HttpCode>();
  const sent = request({
    // No `agent`: an agent (`false` makes one too) would connect by itself, past the policy.
    createConnection: () => stream,
    method: 'GET',
    path: `${url.pathname}${url.search}`,
    headers: { Host: url.host, Accept: '*/*', 'User-Agent': 'certwhy', Connection: 'close' },
    signal: budget.signal,
  });
  sent.once('response', resolve);
  sent.on('error', (error) => resolve(isParseError(error) ? 'unreadable' : 'closed'));
  sent.once('close', () => resolve('closed'));
  sent.end();
  return promise;
}

function isParseError(error: Error): boolean {
  return 'code' in error && String(error.code).startsWith('HPE_');
}

async function read(message: IncomingMessage, url: URL, elapsed: () => number): Promise<Answer> {
  const status = message.statusCode ?? 0;
  message.on('error', () => {});
  if ([301, 302, 303, 307, 308].includes(status)) {
    const location = message.headers.location;
    return { ok: 'elsewhere', location: location === undefined ? null : readUrl(location, url), status };
  }
  if (status !== 200) return failed('status', elapsed(), status);
  if (Number(message.headers['content-length'] ?? 0) > MAX_BODY)
    return failed('too-large', elapsed(), status);
  const body = await readBody(message);
  return typeof body === 'string' ? failed(body, elapsed(), status) : { ok: true, bytes: body };
}

async function readBody(message: IncomingMessage): Promise<Uint8Array | HttpCode> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of message) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > MAX_BODY) return 'too-large';
    }
  } catch {
    return 'closed';
  }
  return Buffer.concat(chunks);
}

function failed(code: HttpCode, afterMs: number, status: number | null): Extract<Fetched, { ok: false }> {
  return { ok: false, failure: { stage: 'http', code, status, afterMs } };
}
