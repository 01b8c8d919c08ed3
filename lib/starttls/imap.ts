import { defineDialogue, type Outcome, type Talk } from './define.ts';
import { goAhead, line, noteGreeting, notOffered, refused, sayLine, unexpected } from './framing/demands.ts';

/** RFC 9051 §6.2.1. */
export const imap = defineDialogue({
  id: 'imap',
  schemes: { imap: 143 },
  tlsPort: 993,
  speaksFirst: 'server',
  acknowledges: true,
  talk,
});

function* talk(): Talk<Outcome> {
  const greeting = yield* line();
  const status = /^\* (OK|PREAUTH|BYE)\b/i.exec(greeting)?.[1]?.toUpperCase();
  if (status === undefined) return unexpected;
  yield* noteGreeting(greeting);
  // Who is authenticated already can't switch to TLS any more: RFC 9051 §6.2 allows it before alone.
  if (status !== 'OK') return refused(greeting);
  yield* sayLine('a1 CAPABILITY', 'capabilities');
  const listed = yield* tagged('a1');
  if (listed === null) return unexpected;
  const offers = listed.untagged.some((text) => /^\* CAPABILITY\b.* STARTTLS(?:\s|$)/i.test(text));
  if (listed.status === 'OK' && !offers) return notOffered(listed.text);
  if (listed.status !== 'OK') return refused(listed.text);
  yield* sayLine('a2 STARTTLS', 'starttls');
  const answer = yield* tagged('a2');
  if (answer === null) return unexpected;
  return answer.status === 'OK' ? goAhead : refused(answer.text);
}

interface Tagged {
  readonly status: 'OK' | 'NO' | 'BAD' | 'BYE';
  /** The untagged lines before it. */
  readonly untagged: readonly string[];
  readonly text: string;
}

/** The reply with this tag; a server that says farewell instead has answered as well. */
function* tagged(tag: string): Talk<Tagged | null> {
  const untagged: string[] = [];
  while (true) {
    const text = yield* line();
    if (/^\* BYE\b/i.test(text)) return { status: 'BYE', untagged, text };
    if (text.startsWith('* ')) {
      untagged.push(text);
      continue;
    }
    const status = /^(\S+) (OK|NO|BAD)\b/i.exec(text);
    if (status?.[1] !== tag) return null;
    return { status: statusOf(status[2]), untagged, text: [...untagged, text].join(' ') };
  }
}

function statusOf(word = ''): Tagged['status'] {
  const status = word.toUpperCase();
  return status === 'OK' || status === 'NO' ? status : 'BAD';
}
