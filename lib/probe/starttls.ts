import type { Socket } from 'node:net';
import type { ProbeFailure } from '../observation/failure.ts';
import type { Starttls } from '../observation/schema.ts';
import { Conversation, type Refusal } from '../starttls/conversation.ts';
import type { Dialogue } from '../starttls/define.ts';
import { isSpokenIn } from '../starttls/spoken.ts';
import { recognizeProtocol } from '../tls/recognize.ts';
import { mayBeTls } from '../tls/records.ts';
import { type Budget, stopwatch, within } from './budget.ts';

type StarttlsFailure = Extract<ProbeFailure, { stage: 'starttls' }>;

/** How a dialogue ended without leading to TLS. */
export type StarttlsEnd = Pick<StarttlsFailure, 'code' | 'spoke' | 'reply'>;

/** Finds out what a server that is silent in the clear speaks in truth; null where that stays open. */
type TryTls = () => Promise<StarttlsEnd | null>;

export type Started =
  | { readonly ok: true; readonly starttls: Starttls }
  | { readonly ok: false; readonly failure: StarttlsFailure };

/** Mail servers keep strangers waiting for their greeting on purpose: Postfix's postscreen for 6 s. */
const DIALOGUE_MS = 6_500;
/** Kept back for the handshake that is to follow: it has been connected to, so no SYN can be lost any more. */
const HANDSHAKE_RESERVE_MS = 1_500;
/** After so long without a byte it is asked on another connection whether the server waits for TLS. */
const QUIET_MS = 2_000;

/**
 * Holds a dialogue on a connected, paused socket up to the moment at which TLS begins, and leaves the socket
 * paused: not a byte of TLS has been read then. Never rejects.
 */
export async function startTls(
  socket: Socket,
  dialogue: Dialogue,
  host: string,
  budget: Budget,
  tryTls: TryTls,
): Promise<Started> {
  const elapsed = stopwatch(budget.monotonic);
  const conversation = new Conversation(dialogue, { host, ownAddress: socket.localAddress ?? '127.0.0.1' });
  const exchange = converse(socket, conversation);
  try {
    const end = await outcome(exchange, conversation, dialogue, budget, tryTls);
    if (end === 'go-ahead') {
      const { greeting } = conversation;
      return { ok: true, starttls: { dialogue: dialogue.id, ms: elapsed(), greeting } };
    }
    const { step } = conversation;
    const failure = { stage: 'starttls', dialogue: dialogue.id, step, afterMs: elapsed(), ...end } as const;
    return { ok: false, failure };
  } finally {
    exchange.leave();
  }
}

interface Exchange {
  /** Settles with the first thing that the peer does. */
  readonly stirred: Promise<'stirred'>;
  readonly ended: Promise<'go-ahead' | Refusal | 'fin' | 'reset'>;
  readonly leave: () => void;
}

async function outcome(
  exchange: Exchange,
  conversation: Conversation,
  dialogue: Dialogue,
  budget: Budget,
  tryTls: TryTls,
): Promise<'go-ahead' | StarttlsEnd> {
  const deadline = stopwatch(budget.monotonic);
  const total = Math.min(DIALOGUE_MS, budget.left() - HANDSHAKE_RESERVE_MS);
  const left = () => Math.max(0, total - deadline());
  const quiet = await within(exchange.stirred, Math.min(QUIET_MS, left()), budget.signal, 'quiet');
  const ended = within(exchange.ended, left(), budget.signal, 'late' as const);
  const otherwise = quiet === 'quiet' ? unlessNull(tryTls()) : never();
  const end = await Promise.race([ended, otherwise]);
  if (typeof end === 'object' || end === 'go-ahead') return end;
  return told(end, conversation.heard, dialogue, tryTls);
}

/** Made anew each time: races that are lost would pile up on one that all of them share. */
function never(): Promise<never> {
  return new Promise(() => {});
}

function unlessNull(answer: ReturnType<TryTls>): Promise<StarttlsEnd> {
  return answer.then((ended) => ended ?? never());
}

/** A dialogue that the peer or the clock ended, by what came of it. */
async function told(
  how: 'fin' | 'reset' | 'late',
  heard: Uint8Array,
  dialogue: Dialogue,
  tryTls: TryTls,
): Promise<StarttlsEnd> {
  const plainly = (code: StarttlsEnd['code']): StarttlsEnd => ({ code, spoke: null, reply: null });
  const ended = how === 'fin' ? 'closed' : 'reset';
  if (heard.length > 0) {
    return otherProtocol(heard, dialogue) ?? plainly(how === 'late' ? 'timeout' : ended);
  }
  if (how === 'late') return plainly('silent');
  // Some TLS servers hang up on what is no ClientHello without a word.
  return (await tryTls()) ?? plainly(ended);
}

/** What bytes of a server show of another protocol than the one that was meant; null where they show none. */
export function otherProtocol(heard: Uint8Array, dialogue: Dialogue): StarttlsEnd | null {
  if (mayBeTls(heard)) return { code: 'tls-at-once', spoke: null, reply: null };
  const { spoke, sample } = recognizeProtocol(heard);
  if (spoke === 'unknown' || isSpokenIn(dialogue, spoke)) return null;
  return { code: 'unexpected', spoke, reply: sample };
}

/** Feeds what comes to the conversation, and sends what it says. */
function converse(socket: Socket, conversation: Conversation): Exchange {
  const stirred = Promise.withResolvers<'stirred'>();
  const ended = Promise.withResolvers<'go-ahead' | Refusal | 'fin' | 'reset'>();
  const act = ({ say, end }: ReturnType<Conversation['begin']>) => {
    for (const bytes of say) if (socket.writable) socket.write(bytes);
    if (end === null) return;
    leave();
    ended.resolve(end);
  };
  const take = (chunk: Buffer) => {
    stirred.resolve('stirred');
    act(conversation.take(chunk));
  };
  const finish = (how: 'fin' | 'reset') => {
    stirred.resolve('stirred');
    leave();
    ended.resolve(how);
  };
  const [onEnd, onError] = [() => finish('fin'), () => finish('reset')];
  socket.on('data', take);
  socket.on('end', onEnd);
  socket.on('error', onError);
  if (socket.destroyed) finish('reset');
  else act(conversation.begin());
  return { stirred: stirred.promise, ended: ended.promise, leave };

  /** Paused first: what comes from now on is TLS, and is for whoever takes the socket over. */
  function leave(): void {
    socket.pause();
    socket.off('data', take);
    socket.off('end', onEnd);
    socket.off('error', onError);
  }
}

/** What follows a go-ahead has to be TLS: plain text in its place, as a failure of the dialogue. */
export function insteadOfTls(failure: ProbeFailure | null, dialogue: Dialogue | null): ProbeFailure | null {
  if (dialogue === null || failure?.stage !== 'tls' || failure.code !== 'not-tls') return failure;
  return {
    stage: 'starttls',
    dialogue: dialogue.id,
    // Without an acknowledgement this is the first that the server says to the wish for TLS.
    code: dialogue.acknowledges ? 'injected' : 'refused',
    step: 'handshake',
    spoke: null,
    reply: failure.sample,
    afterMs: failure.afterMs,
  };
}
