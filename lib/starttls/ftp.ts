import { defineDialogue, type Outcome, type Talk } from './define.ts';
import { goAhead, noteGreeting, notOffered, refused, sayLine, unexpected } from './framing/demands.ts';
import { numericReply } from './framing/numeric-reply.ts';

/** RFC 4217 §4. */
export const ftp = defineDialogue({
  id: 'ftp',
  schemes: { ftp: 21, ftpes: 21 },
  tlsPort: 990,
  speaksFirst: 'server',
  acknowledges: true,
  talk,
});

/** Not understood, not implemented, unknown mechanism (RFC 4217 §4): this server has no TLS to offer. */
const UNKNOWN_COMMAND: ReadonlySet<number> = new Set([500, 501, 502, 504]);
/** "Ready in so many minutes" (RFC 959 §5.4). */
const SOON = 120;

function* talk(): Talk<Outcome> {
  let greeting = yield* numericReply('free');
  if (greeting?.code === SOON) greeting = yield* numericReply('free');
  if (greeting === null) return unexpected;
  yield* noteGreeting(greeting.text);
  if (greeting.code !== 220) return refused(greeting.text);
  yield* sayLine('AUTH TLS', 'starttls');
  const answer = yield* numericReply('free');
  if (answer === null) return unexpected;
  if (answer.code === 234) return goAhead;
  return UNKNOWN_COMMAND.has(answer.code) ? notOffered(answer.text) : refused(answer.text);
}
