import { defineDialogue, type Outcome, type Talk } from './define.ts';
import { goAhead, line, noteGreeting, notOffered, refused, sayLine, unexpected } from './framing/demands.ts';
import { untilDot } from './framing/until-dot.ts';

/** RFC 2595 §4; the capabilities are RFC 2449. */
export const pop3 = defineDialogue({
  id: 'pop3',
  schemes: { pop3: 110, pop: 110 },
  tlsPort: 995,
  speaksFirst: 'server',
  acknowledges: true,
  talk,
});

function* talk(): Talk<Outcome> {
  const greeting = yield* line();
  const welcome = sign(greeting);
  if (welcome === null) return unexpected;
  yield* noteGreeting(greeting);
  if (welcome === '-ERR') return refused(greeting);
  yield* sayLine('CAPA', 'capabilities');
  const listed = sign(yield* line());
  if (listed === null) return unexpected;
  // A server that knows no CAPA may know STLS all the same.
  if (listed === '+OK') {
    const capabilities = yield* untilDot();
    if (!capabilities.some((text) => /^STLS(?:\s|$)/i.test(text))) return notOffered(capabilities.join(' '));
  }
  yield* sayLine('STLS', 'starttls');
  const answer = yield* line();
  const result = sign(answer);
  if (result === null) return unexpected;
  return result === '+OK' ? goAhead : refused(answer);
}

function sign(text: string): '+OK' | '-ERR' | null {
  if (/^\+OK(?:\s|$)/i.test(text)) return '+OK';
  return /^-ERR(?:\s|$)/i.test(text) ? '-ERR' : null;
}
