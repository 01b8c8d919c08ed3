import type { Outcome, Talk } from '../define.ts';
import type { StarttlsStep } from '../ids.ts';

/** Longer than any line that these protocols allow: IMAP's capabilities and FTP's banners stay under 2 KB. */
const LONGEST_LINE = 4096;
const LF = 0x0a;

export const goAhead: Outcome = { is: 'go-ahead' };
export const unexpected: Outcome = { is: 'unexpected' };

export function refused(reply: string): Outcome {
  return { is: 'refused', reply };
}

export function notOffered(reply: string): Outcome {
  return { is: 'not-offered', reply };
}

type Step = Exclude<StarttlsStep, 'handshake'>;

export function* say(bytes: Uint8Array, step: Step): Talk<void> {
  yield { want: 'say', bytes, step };
}

/** One line of a text protocol; CR LF is added. */
export function* sayLine(text: string, step: Step): Talk<void> {
  yield* say(Buffer.from(`${text}\r\n`), step);
}

export function* take(count: number): Talk<Uint8Array> {
  return yield { want: 'take', count };
}

export function* through(byte: number, atMost: number): Talk<Uint8Array> {
  return yield { want: 'through', byte, atMost };
}

/** The next line without its end; a lone LF ends one as well. */
export function* line(): Talk<string> {
  const bytes = yield* through(LF, LONGEST_LINE);
  return Buffer.from(bytes)
    .toString('utf8')
    .replace(/\r?\n$/, '');
}

export function* noteGreeting(greeting: string): Talk<void> {
  yield { want: 'note', greeting };
}
