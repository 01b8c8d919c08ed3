import { defineDialogue, type Outcome, type Talk } from './define.ts';
import { goAhead, noteGreeting, notOffered, refused, sayLine, unexpected } from './framing/demands.ts';
import { numericReply } from './framing/numeric-reply.ts';
import { untilDot } from './framing/until-dot.ts';

/** RFC 4642; replies have one line each (RFC 3977 §3.2). */
export const nntp = defineDialogue({
  id: 'nntp',
  schemes: { nntp: 119, news: 119 },
  tlsPort: 563,
  speaksFirst: 'server',
  acknowledges: true,
  talk,
});

const POSTING = 200;
const NO_POSTING = 201;
const CAPABILITIES_FOLLOW = 101;
const CONTINUE_WITH_TLS = 382;
/** Unknown command, syntax error, feature not supported (RFC 3977 §3.2.1). */
const UNKNOWN_COMMAND: ReadonlySet<number> = new Set([500, 501, 503]);

function* talk(): Talk<Outcome> {
  const greeting = yield* numericReply();
  if (greeting === null) return unexpected;
  yield* noteGreeting(greeting.text);
  if (!isWelcome(greeting.code)) return refused(greeting.text);
  let listed = yield* capabilities();
  if (listed === null) return unexpected;
  // RFC 3977 §5.3: a server that relays news turns into one for readers when asked.
  if (!mayOffer(listed) && has(listed, 'MODE-READER')) {
    yield* sayLine('MODE READER', 'capabilities');
    const reader = yield* numericReply();
    if (reader === null) return unexpected;
    if (!isWelcome(reader.code)) return refused(reader.text);
    listed = yield* capabilities();
    if (listed === null) return unexpected;
  }
  if (!mayOffer(listed)) return notOffered(listed.join(' '));
  yield* sayLine('STARTTLS', 'starttls');
  const answer = yield* numericReply();
  if (answer === null) return unexpected;
  if (answer.code === CONTINUE_WITH_TLS) return goAhead;
  return UNKNOWN_COMMAND.has(answer.code) ? notOffered(answer.text) : refused(answer.text);
}

function isWelcome(code: number): boolean {
  return code === POSTING || code === NO_POSTING;
}

/** None where the server is older than the command (RFC 977); null for what is no reply. */
function* capabilities(): Talk<readonly string[] | null> {
  yield* sayLine('CAPABILITIES', 'capabilities');
  const reply = yield* numericReply();
  if (reply === null) return null;
  return reply.code === CAPABILITIES_FOLLOW ? yield* untilDot() : [];
}

/** Who lists nothing may know STARTTLS all the same. */
function mayOffer(listed: readonly string[]): boolean {
  return listed.length === 0 || has(listed, 'STARTTLS');
}

function has(listed: readonly string[], label: string): boolean {
  return listed.some((text) => text.split(/\s/)[0]?.toUpperCase() === label);
}
