import { defineDialogue, type Outcome, type Talk } from './define.ts';
import {
  goAhead,
  line,
  noteGreeting,
  notOffered,
  refused,
  sayLine,
  take,
  unexpected,
} from './framing/demands.ts';

/** ManageSieve, RFC 5804 §2.2. */
export const sieve = defineDialogue({
  id: 'sieve',
  schemes: { sieve: 4190 },
  tlsPort: null,
  speaksFirst: 'server',
  acknowledges: true,
  talk,
});

function* talk(): Talk<Outcome> {
  const greeting = yield* response();
  if (greeting === null) return unexpected;
  yield* noteGreeting(greeting.capabilities[0] ?? greeting.text);
  if (greeting.status !== 'OK') return refused(greeting.text);
  const offers = greeting.capabilities.some((text) => /^"STARTTLS"/i.test(text));
  if (!offers) return notOffered(greeting.capabilities.join(' '));
  yield* sayLine('STARTTLS', 'starttls');
  const answer = yield* response();
  if (answer === null) return unexpected;
  return answer.status === 'OK' ? goAhead : refused(answer.text);
}

interface Response {
  readonly status: 'OK' | 'NO' | 'BYE';
  readonly text: string;
  /** The lines before it, each with a string in front. */
  readonly capabilities: readonly string[];
}

function* response(): Talk<Response | null> {
  const capabilities: string[] = [];
  while (true) {
    const text = yield* lineWithLiterals();
    const status = /^(OK|NO|BYE)(?=[\s(]|$)/i.exec(text)?.[1]?.toUpperCase();
    if (status === 'OK' || status === 'NO' || status === 'BYE') return { status, text, capabilities };
    if (!text.startsWith('"')) return null;
    capabilities.push(text);
  }
}

/** Strings may come as `{5+}` CR LF and five bytes (RFC 5804 §1.2): these belong to the line. */
function* lineWithLiterals(): Talk<string> {
  let text = yield* line();
  for (let size = literalSize(text); size !== null; size = literalSize(text)) {
    const literal = yield* take(size);
    text = `${text.replace(/\{\d+\+?\}$/, '')}"${Buffer.from(literal).toString('utf8')}"${yield* line()}`;
  }
  return text;
}

function literalSize(text: string): number | null {
  const digits = /\{(\d{1,9})\+?\}$/.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}
