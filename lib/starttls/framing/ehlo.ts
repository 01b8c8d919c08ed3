import type { Outcome, Peer, Talk } from '../define.ts';
import { goAhead, noteGreeting, notOffered, refused, sayLine, unexpected } from './demands.ts';
import { numericReply } from './numeric-reply.ts';

/** SMTP and LMTP differ in one word: who greets (RFC 2033 §4.1). The switch is RFC 3207 §4. */
export function* ehloTalk(verb: 'EHLO' | 'LHLO', peer: Peer): Talk<Outcome> {
  const greeting = yield* numericReply();
  if (greeting === null) return unexpected;
  yield* noteGreeting(greeting.text);
  if (greeting.code !== 220) return refused(greeting.text);
  yield* sayLine(`${verb} ${addressLiteral(peer.ownAddress)}`, 'capabilities');
  const hello = yield* numericReply();
  if (hello === null) return unexpected;
  if (hello.code !== 250) return refused(hello.text);
  // The first line greets; a keyword may have parameters behind it.
  const offers = hello.lines.slice(1).some((text) => /^STARTTLS(?:\s|$)/i.test(text));
  if (!offers) return notOffered(hello.text);
  yield* sayLine('STARTTLS', 'starttls');
  const answer = yield* numericReply();
  if (answer === null) return unexpected;
  return answer.code === 220 ? goAhead : refused(answer.text);
}

/** RFC 5321 §4.1.4: who has no name of its own says its address. */
function addressLiteral(written: string): string {
  // A zone means something on this machine alone.
  const address = written.replace(/%.*$/, '');
  return address.includes(':') ? `[IPv6:${address}]` : `[${address}]`;
}
