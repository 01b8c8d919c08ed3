import type { Duplex } from 'node:stream';
import type { HttpAnswer } from '../observation/answers.ts';
import { type Budget, stopwatch, within } from './budget.ts';
import { ANSWER_LIMIT, mayBeHttp, type ParsedAnswer, parseAnswer } from './http-answer.ts';

/** A page comes in a dozen pieces; one that drips in by the byte isn't worth reading anew each time. */
const MOST_PIECES = 200;

export interface PageRequest {
  readonly method: 'GET' | 'HEAD';
  /** Host header: a name, or an address (IPv6 in brackets), with the port where it isn't the scheme's own. */
  readonly host: string;
}

/** What one request came to. `bytes` are those that were read, at most `ANSWER_LIMIT` and a chunk. */
export interface PageAnswer {
  readonly answer: ParsedAnswer | null;
  readonly end: HttpAnswer['end'];
  readonly bytes: Uint8Array;
  readonly ms: number;
}

/**
 * Asks for `/` over an open stream and reads no more of the answer than is needed, for at most `limitMs`.
 * The stream is left as it is: whoever opened it closes it. Never rejects.
 */
export async function askForPage(
  stream: Duplex,
  request: PageRequest,
  limitMs: number,
  budget: Budget,
): Promise<PageAnswer> {
  const elapsed = stopwatch(budget.monotonic);
  const over = Promise.withResolvers<'closed' | 'reset' | 'enough'>();
  const chunks: Buffer[] = [];
  const read = () => Buffer.concat(chunks);
  let size = 0;
  const take = (chunk: Buffer) => {
    chunks.push(chunk);
    size += chunk.length;
    const full = size >= ANSWER_LIMIT || chunks.length >= MOST_PIECES;
    if (full || isEnough(read())) over.resolve('enough');
  };
  const [onEnd, onError] = [() => over.resolve('closed'), () => over.resolve('reset')];
  stream.on('data', take).once('end', onEnd).once('close', onEnd).once('error', onError);
  if (stream.destroyed) onEnd();
  else if (stream.writable) stream.write(requestText(request));
  stream.resume();
  const how = await within(over.promise, budget.step(limitMs), budget.signal, 'silent' as const);
  stream.off('data', take).off('end', onEnd).off('close', onEnd).off('error', onError);
  const bytes = read();
  return { answer: parseAnswer(bytes, true), end: endOf(how, bytes), bytes, ms: elapsed() };
}

function isEnough(bytes: Uint8Array): boolean {
  return !mayBeHttp(bytes) || parseAnswer(bytes, false)?.complete === true;
}

function endOf(how: 'closed' | 'reset' | 'enough' | 'silent', bytes: Uint8Array): HttpAnswer['end'] {
  if (parseAnswer(bytes, true) !== null) return 'answered';
  if (bytes.length > 0 && !mayBeHttp(bytes)) return 'other';
  return how === 'enough' ? 'other' : how;
}

function requestText({ method, host }: PageRequest): string {
  return [
    `${method} / HTTP/1.1`,
    `Host: ${host}`,
    'User-Agent: certwhy',
    'Accept: */*',
    // The words are looked for as they are.
    'Accept-Encoding: identity',
    'Connection: close',
    '',
    '',
  ].join('\r\n');
}
