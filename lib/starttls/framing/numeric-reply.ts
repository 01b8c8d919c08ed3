import type { Talk } from '../define.ts';
import { line } from './demands.ts';

/** A reply that begins with a three-digit code. */
export interface NumericReply {
  readonly code: number;
  /** The lines without code and separator. */
  readonly lines: readonly string[];
  /** The lines as they came, joined by a space. */
  readonly text: string;
}

/**
 * `220 text`, or `220-text` and more lines up to `220 text`. Between the two SMTP has the code on every line
 * (RFC 5321 §4.2.1), FTP anything (RFC 959 §4.2). null for what is no such reply.
 */
export function* numericReply(between: 'coded' | 'free' = 'coded'): Talk<NumericReply | null> {
  const first = yield* line();
  const [, code = '', separator = ''] = /^(\d{3})(-|\s|$)/.exec(first) ?? [];
  if (code === '') return null;
  const lines = [first];
  const isLast = (text: string) => text.startsWith(code) && text.charAt(code.length) !== '-';
  while (separator === '-') {
    const next = yield* line();
    const coded = next.startsWith(code) && /^[-\s]?$/.test(next.charAt(code.length));
    if (!coded && between === 'coded') return null;
    lines.push(next);
    if (coded && isLast(next)) break;
  }
  return {
    code: Number(code),
    lines: lines.map((text) => text.replace(/^\d{3}(?:[-\s]|$)/, '')),
    text: lines.join(' '),
  };
}
