import { Conversation, type Turn } from '../../../../lib/starttls/conversation.ts';
import type { StarttlsId } from '../../../../lib/starttls/ids.ts';
import { dialogues } from '../../../../lib/starttls/index.ts';

export interface Held {
  /** What this side said, in order, one entry for each time that it had to. */
  readonly said: readonly string[];
  readonly end: Turn['end'];
  readonly greeting: string | null;
  readonly step: string;
}

type Words = string | Uint8Array;

/** Holds a dialogue with a server that says one of these after each thing that it is told, the first unasked. */
export function hold(id: StarttlsId, words: readonly Words[], pieces: 'whole' | 'bytes' = 'whole'): Held {
  const conversation = new Conversation(dialogues[id], {
    host: 'mail.example.com',
    ownAddress: '192.0.2.1',
  });
  const said: string[] = [];
  let end: Turn['end'] = null;
  const note = (turn: Turn) => {
    if (turn.say.length > 0) said.push(Buffer.concat(turn.say).toString('latin1'));
    end ??= turn.end;
  };
  note(conversation.begin());
  for (const reply of words) {
    for (const piece of cut(Buffer.from(reply), pieces)) {
      if (end === null) note(conversation.take(piece));
    }
  }
  return { said, end, greeting: conversation.greeting, step: conversation.step };
}

function cut(bytes: Buffer, pieces: 'whole' | 'bytes'): readonly Uint8Array[] {
  if (pieces === 'whole') return [bytes];
  return Array.from(bytes, (_, at) => bytes.subarray(at, at + 1));
}

/** A refusal with these words, as a conversation tells it. */
export function refusal(code: 'refused' | 'not-offered', reply: string) {
  return { code, reply, spoke: null };
}
