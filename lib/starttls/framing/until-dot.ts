import type { Talk } from '../define.ts';
import { line } from './demands.ts';

/** The lines of a block that a lone dot ends (RFC 1939 §3, RFC 3977 §3.1.1). */
export function* untilDot(): Talk<readonly string[]> {
  const lines: string[] = [];
  for (let text = yield* line(); text !== '.'; text = yield* line()) lines.push(text);
  return lines;
}
