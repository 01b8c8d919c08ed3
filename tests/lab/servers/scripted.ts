import { createServer, type Socket } from 'node:net';
import type { Bench } from '../define.ts';
import { listen } from './listen.ts';

/** A TCP server whose every byte the scenario writes. Sockets are closed with the lab, errors are swallowed. */
export function serveScript(bench: Bench, onConnection: (socket: Socket) => void): Promise<number> {
  return listen(createServer(onConnection), bench);
}

/** Says something as soon as a client comes, and answers whatever it says once, as line protocols do. */
export function serveBanner(bench: Bench, banner: string, toNonsense: string): Promise<number> {
  return serveScript(bench, (socket) => {
    socket.write(banner);
    socket.once('data', () => socket.end(toNonsense));
  });
}

/** Answers the ClientHello with one fatal alert. */
export function serveAlert(bench: Bench, description: number): Promise<number> {
  return serveScript(bench, (socket) => {
    socket.once('data', () => socket.end(fatalAlert(description)));
  });
}

/** RFC 8446 §6: type 21, TLS 1.2 on the record layer, two bytes: level 2 (fatal) and the description. */
function fatalAlert(description: number): Uint8Array {
  return Buffer.from([21, 3, 3, 0, 2, 2, description]);
}
