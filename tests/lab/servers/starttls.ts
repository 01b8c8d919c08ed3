import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { Bench } from '../define.ts';
import { privateKeyPem } from '../pki/keys.ts';
import type { Chain } from './https.ts';
import { serveScript } from './scripted.ts';

/** What a server says in the clear: to a client that has come, and to each thing that it says. */
export interface ClearSpeech {
  /** null: the client speaks first. */
  readonly greeting: string | null;
  /** How the client's bytes are cut: into lines, or into requests of this many bytes. */
  readonly request: 'line' | number;
  readonly answer: (request: string) => Answer;
}

export interface Answer {
  readonly say: string;
  /** TLS begins behind it, or the connection ends. */
  readonly next?: 'tls' | 'end';
}

/** A server that begins in the clear and goes on in TLS when its script says so. */
export function serveStarttls(bench: Bench, speech: ClearSpeech, chain: Chain): Promise<number> {
  return serveScript(bench, (socket) => speak(socket, speech, chain));
}

function speak(socket: Socket, { greeting, request, answer }: ClearSpeech, chain: Chain): void {
  if (greeting !== null) socket.write(greeting);
  let heard = Buffer.alloc(0);
  socket.on('data', take);

  function take(chunk: Buffer): void {
    heard = Buffer.concat([heard, chunk]);
    for (let end = endOf(heard); end > 0; end = endOf(heard)) {
      const { say, next } = answer(heard.toString('latin1', 0, end).trimEnd());
      heard = heard.subarray(end);
      socket.write(say, 'latin1');
      if (next === 'end') socket.end();
      if (next === 'tls') secure();
      if (next !== undefined) return;
    }
  }

  function endOf(bytes: Buffer): number {
    if (request === 'line') return bytes.indexOf('\n') + 1;
    return bytes.length >= request ? request : 0;
  }

  /** From here on the bytes are TLS's, which a server of this lab has nothing to say in. */
  function secure(): void {
    socket.off('data', take);
    const cert = chain.map((certificate) => certificate.pem).join('');
    const secured = new TLSSocket(socket, { isServer: true, cert, key: privateKeyPem(chain[0].keys) });
    secured.on('error', () => socket.destroy());
    secured.resume();
  }
}

export function smtpSpeech(
  host: string,
  onStarttls: Answer = { say: '220 2.0.0 Go ahead\r\n', next: 'tls' },
) {
  return {
    greeting: `220 ${host} ESMTP Certwhy lab\r\n`,
    request: 'line',
    answer: (line) => {
      if (/^EHLO /i.test(line)) return { say: `250-${host}\r\n250-8BITMIME\r\n250 STARTTLS\r\n` };
      if (/^STARTTLS$/i.test(line)) return onStarttls;
      if (/^QUIT$/i.test(line)) return { say: '221 2.0.0 Bye\r\n', next: 'end' };
      return { say: '500 5.5.2 Not understood\r\n' };
    },
  } as const satisfies ClearSpeech;
}

export const imapSpeech: ClearSpeech = {
  greeting: '* OK [CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED] Certwhy lab\r\n',
  request: 'line',
  answer: (line) => {
    const [tag = '*', command = ''] = line.split(' ');
    if (/^CAPABILITY$/i.test(command))
      return { say: `* CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED\r\n${tag} OK done\r\n` };
    if (/^STARTTLS$/i.test(command)) return { say: `${tag} OK begin TLS\r\n`, next: 'tls' };
    if (/^LOGOUT$/i.test(command)) return { say: `* BYE\r\n${tag} OK done\r\n`, next: 'end' };
    return { say: `${tag} BAD not understood\r\n` };
  },
};

/** PostgreSQL's SSLRequest has eight bytes; anything else is a login, which this lab has no use for. */
export const postgresSpeech: ClearSpeech = {
  greeting: null,
  request: 8,
  answer: (request) =>
    request === '\0\0\0\x08\x04\xd2\x16/' ? { say: 'S', next: 'tls' } : { say: '', next: 'end' },
};
