import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { TLSSocket } from 'node:tls';
import type { Issued } from './authority.ts';
import { rawServer } from './loopback.ts';

/** What a test's server does on one connection that begins in the clear. */
export interface Clear {
  readonly socket: Socket;
  /** Says something, whole, or a byte at a time with a pause behind each. */
  readonly say: (words: string | Uint8Array, pauseMs?: number) => Promise<void>;
  /** The next bytes of the client, whatever they are; '' once it has gone. */
  readonly heard: () => Promise<string>;
  /** Goes on in TLS, as the server. */
  readonly secure: () => void;
}

/** A server on loopback that begins in the clear; `connections` counts who came. */
export async function clearServer(
  credential: Pick<Issued, 'pem' | 'keyPem'> | null,
  talk: (clear: Clear) => Promise<void>,
): Promise<{ readonly port: number; readonly connections: () => number }> {
  let count = 0;
  const port = await rawServer((socket) => {
    count += 1;
    socket.on('end', () => socket.end());
    void talk(clearOn(socket, credential));
  });
  return { port, connections: () => count };
}

function clearOn(socket: Socket, credential: Pick<Issued, 'pem' | 'keyPem'> | null): Clear {
  const waiting: string[] = [];
  let wake = () => {};
  const take = (chunk: Buffer) => {
    waiting.push(chunk.toString('latin1'));
    wake();
  };
  socket.on('data', take);
  socket.on('close', () => wake());
  return {
    socket,
    async say(words, pauseMs) {
      if (pauseMs === undefined) return void socket.write(words);
      for (const byte of Buffer.from(words)) {
        socket.write(Uint8Array.of(byte));
        await wait(pauseMs);
      }
    },
    async heard() {
      while (waiting.length === 0 && !socket.destroyed) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return waiting.shift() ?? '';
    },
    secure() {
      socket.off('data', take);
      const secured = new TLSSocket(socket, {
        isServer: true,
        cert: credential?.pem ?? '',
        key: credential?.keyPem ?? '',
      });
      secured.on('error', () => {});
      secured.resume();
    },
  };
}

/** A sound SMTP server up to its word on STARTTLS, which is the test's. */
export async function smtpUntilStarttls({ say, heard }: Clear): Promise<void> {
  await say('220 mail.example ESMTP\r\n');
  await heard();
  await say('250-mail.example\r\n250 STARTTLS\r\n');
  await heard();
}
