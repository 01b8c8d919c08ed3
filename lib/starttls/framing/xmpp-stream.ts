import type { Outcome, Peer, Talk } from '../define.ts';
import { goAhead, notOffered, refused, say, unexpected } from './demands.ts';
import { documentStart, nextTag, type Scopes, type Tag } from './xml-tags.ts';

const STREAMS = 'http://etherx.jabber.org/streams';
const TLS = 'urn:ietf:params:xml:ns:xmpp-tls';

type Content = 'jabber:client' | 'jabber:server';

/** RFC 6120 §5.4; streams of clients and of servers differ in the namespace of their content. */
export function* xmppTalk(content: Content, { host }: Peer): Talk<Outcome> {
  yield* say(streamHeader(content, host), 'capabilities');
  const scopes: Scopes = [];
  if (!(yield* documentStart())) return unexpected;
  const stream = yield* nextTag(scopes, true);
  if (stream === null || !is(stream, STREAMS, 'stream')) return unexpected;
  // RFC 6120 §4.7.5: without a version there are no features, and none will come.
  if (!stream.attributes.has('version')) return notOffered('version 0.9');
  const first = yield* child(scopes);
  if (first === null) return unexpected;
  if (is(first, STREAMS, 'error')) return refused(condition(first));
  if (!is(first, STREAMS, 'features')) return unexpected;
  const offered = first.inside.some((tag) => tag.depth === 1 && is(tag, TLS, 'starttls'));
  if (!offered) return notOffered(condition(first));
  yield* say(Buffer.from(`<starttls xmlns='${TLS}'/>`), 'starttls');
  const answer = yield* child(scopes);
  if (answer === null) return unexpected;
  if (is(answer, TLS, 'proceed')) return goAhead;
  const isRefusal = is(answer, TLS, 'failure') || is(answer, STREAMS, 'error');
  return isRefusal ? refused(condition(answer)) : unexpected;
}

function streamHeader(content: Content, host: string): Uint8Array {
  const names = `xmlns='${content}' xmlns:stream='${STREAMS}'`;
  const header = `<?xml version='1.0'?><stream:stream to='${host}' version='1.0' ${names}>`;
  return Buffer.from(header);
}

function is({ namespace, local }: Pick<Tag, 'namespace' | 'local'>, wanted: string, name: string): boolean {
  return namespace === wanted && local === name;
}

interface Inside extends Tag {
  /** 1 = a child of the element. */
  readonly depth: number;
}

interface Element extends Tag {
  readonly inside: readonly Inside[];
}

/** The next whole element of the stream; null when there is none, or when the stream ends. */
function* child(scopes: Scopes): Talk<Element | null> {
  const outside = scopes.length;
  const tag = yield* nextTag(scopes);
  if (tag === null || tag.kind === 'close') return null;
  const inside: Inside[] = [];
  while (scopes.length > outside) {
    const depth = scopes.length - outside;
    const next = yield* nextTag(scopes);
    if (next === null) return null;
    if (next.kind !== 'close') inside.push({ ...next, depth });
  }
  return { ...tag, inside };
}

/** `error host-unknown`, `failure`, `features mechanisms auth`: the element and what is in it. */
function condition({ local, inside }: Element): string {
  const names = inside
    .filter(({ depth, local: name }) => depth === 1 && name !== 'text')
    .map((tag) => tag.local);
  return [local, ...names].join(' ');
}
