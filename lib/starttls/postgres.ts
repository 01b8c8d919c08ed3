import { defineDialogue, type Outcome, type Talk } from './define.ts';
import { goAhead, notOffered, refused, say, take, through, unexpected } from './framing/demands.ts';

/** SSLRequest: PostgreSQL's documentation, "Message Flow: SSL Session Encryption". */
export const postgres = defineDialogue({
  id: 'postgres',
  schemes: { postgres: 5432, postgresql: 5432 },
  tlsPort: null,
  speaksFirst: 'client',
  acknowledges: true,
  talk,
});

/** Its own length, and the number that stands in a protocol version's place: 1234.5679. */
const sslRequest = Buffer.from('0000000804d2162f', 'hex');
/** An ErrorResponse to a request that it doesn't know is a sentence or two. */
const LONGEST_ERROR = 8192;

function* talk(): Talk<Outcome> {
  yield* say(sslRequest, 'starttls');
  switch (Buffer.from(yield* take(1)).toString('latin1')) {
    case 'S':
      return goAhead;
    case 'N':
      return notOffered('');
    case 'E':
      return refused(yield* errorMessage());
    default:
      return unexpected;
  }
}

/** Behind `E`: in protocol 3 a length and fields, in the older one a text; a NUL ends either. */
function* errorMessage(): Talk<string> {
  const start = Buffer.from(yield* take(4));
  const length = start.readUInt32BE(0);
  if (length > LONGEST_ERROR) return text(Buffer.concat([start, yield* through(0, LONGEST_ERROR)]));
  const fields = text(yield* take(Math.max(0, length - start.length))).split('\0');
  const field = (type: string) => fields.find((value) => value.startsWith(type))?.slice(1) ?? '';
  return [field('S'), field('C'), field('M')].filter((part) => part !== '').join(' ');
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}
