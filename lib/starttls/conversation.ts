import type { SpokenProtocol } from '../observation/failure.ts';
import { recognizeProtocol } from '../tls/recognize.ts';
import { mayBeTls } from '../tls/records.ts';
import type { Demand, Dialogue, Outcome, Peer, Talk } from './define.ts';
import { words } from './framing/words.ts';
import type { StarttlsStep } from './ids.ts';
import { isSpokenIn } from './spoken.ts';

/** Why a dialogue did not lead to TLS, as far as the bytes tell. */
export interface Refusal {
  readonly code: 'refused' | 'not-offered' | 'unexpected' | 'injected' | 'tls-at-once' | 'oversize';
  /** The server's words, fit to be shown. */
  readonly reply: string | null;
  /** What the server speaks, where its bytes tell and it isn't what was asked for. */
  readonly spoke: SpokenProtocol | null;
}

/** What is to be done after some bytes: what to send, in this order, and how it ended if it did. */
export interface Turn {
  readonly say: readonly Uint8Array[];
  readonly end: 'go-ahead' | Refusal | null;
}

/** Bytes of a server in one dialogue; the longest in earnest (an FTP banner, IMAP's capabilities) are a tenth of it. */
const MOST_BYTES = 32 * 1024;
/** Lines and other pieces in one dialogue: a banner of a hundred lines exists. */
const MOST_PIECES = 500;
/** Enough to tell every protocol by. */
const HEARD = 1024;
export const LONGEST_GREETING = 120;
export const LONGEST_REPLY = 240;

const nothing = new Uint8Array(0);

/** One dialogue with one server: bytes in, bytes out. It does the same however the bytes are cut into pieces. */
export class Conversation {
  readonly #dialogue: Dialogue;
  readonly #talk: Talk<Outcome>;
  #demand: Demand | null = null;
  #waiting: Buffer = Buffer.alloc(0);
  #heard: Buffer = Buffer.alloc(0);
  #bytes = 0;
  #pieces = 0;
  #step: StarttlsStep;
  #greeting: string | null = null;
  #isStrange = false;

  constructor(dialogue: Dialogue, peer: Peer) {
    this.#dialogue = dialogue;
    this.#talk = dialogue.talk(peer);
    this.#step = dialogue.speaksFirst === 'server' ? 'greeting' : 'starttls';
  }

  /** What is being waited for. */
  get step(): StarttlsStep {
    return this.#step;
  }

  /** How the server introduced itself, fit to be shown. */
  get greeting(): string | null {
    return this.#greeting;
  }

  /** The server's first bytes. */
  get heard(): Uint8Array {
    return this.#heard;
  }

  begin(): Turn {
    return this.#goOn(nothing);
  }

  take(chunk: Uint8Array): Turn {
    this.#bytes += chunk.length;
    this.#heard = Buffer.concat([this.#heard, chunk]).subarray(0, HEARD);
    this.#waiting = Buffer.concat([this.#waiting, chunk]);
    if (this.#isStrange) return { say: [], end: this.#strange() };
    if (this.#bytes > MOST_BYTES) return { say: [], end: this.#told('oversize') };
    const piece = this.#demand === null ? null : this.#piece(this.#demand);
    return piece === null ? { say: [], end: this.#tooMuch() } : this.#goOn(piece);
  }

  #goOn(first: Uint8Array): Turn {
    const say: Uint8Array[] = [];
    let state = this.#talk.next(first);
    while (!state.done) {
      const answer = this.#answer(state.value, say);
      this.#demand = state.value;
      if (answer === null) return { say, end: this.#tooMuch() };
      state = this.#talk.next(answer);
    }
    return { say, end: this.#end(state.value) };
  }

  #answer(demand: Demand, say: Uint8Array[]): Uint8Array | null {
    if (demand.want === 'say') {
      say.push(demand.bytes);
      this.#step = demand.step;
      return nothing;
    }
    if (demand.want === 'note') {
      this.#greeting = words(demand.greeting, LONGEST_GREETING);
      return nothing;
    }
    return this.#piece(demand);
  }

  /** The bytes that a demand asks for, taken off the front; null while they aren't there. */
  #piece(demand: Demand): Uint8Array | null {
    const length = this.#lengthOf(demand);
    if (length === null || this.#pieces >= MOST_PIECES) return null;
    this.#pieces += 1;
    const piece = this.#waiting.subarray(0, length);
    this.#waiting = this.#waiting.subarray(length);
    return piece;
  }

  #lengthOf(demand: Demand): number | null {
    if (demand.want === 'take') return this.#waiting.length < demand.count ? null : demand.count;
    if (demand.want !== 'through') return null;
    const at = this.#waiting.indexOf(demand.byte);
    return at < 0 || at >= demand.atMost ? null : at + 1;
  }

  /** What is being waited for can't come any more within the bounds. */
  #tooMuch(): Refusal | null {
    const demand = this.#demand;
    const never =
      (demand?.want === 'take' && demand.count > MOST_BYTES) ||
      (demand?.want === 'through' && this.#waiting.length >= demand.atMost) ||
      this.#pieces >= MOST_PIECES;
    return never ? this.#told('oversize') : null;
  }

  #end(outcome: Outcome): 'go-ahead' | Refusal | null {
    if (outcome.is === 'unexpected') return this.#strange();
    if (outcome.is !== 'go-ahead')
      return { code: outcome.is, reply: words(outcome.reply, LONGEST_REPLY), spoke: null };
    // What stands here came before TLS and would be taken for what TLS protects (CVE-2011-0411 and its kind).
    if (this.#waiting.length > 0)
      return { code: 'injected', reply: words(this.#waiting.toString('utf8'), LONGEST_REPLY), spoke: null };
    return 'go-ahead';
  }

  /** By its second byte an alert of TLS is told from other answers: a lone first one is waited with. */
  #strange(): Refusal | null {
    this.#isStrange = true;
    return this.#heard.length < 2 ? null : this.#told('unexpected');
  }

  #told(code: 'unexpected' | 'oversize'): Refusal {
    const { spoke, sample } = recognizeProtocol(this.#heard);
    if (mayBeTls(this.#heard)) return { code: 'tls-at-once', reply: null, spoke: null };
    const isOther = spoke !== 'unknown' && !isSpokenIn(this.#dialogue, spoke);
    return { code, reply: sample, spoke: isOther ? spoke : null };
  }
}
