import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type ServerOptions } from 'node:https';
import type { TLSSocket } from 'node:tls';
import type { Bench } from '../define.ts';
import type { Certificate } from '../pki/certificate.ts';
import { privateKeyPem } from '../pki/keys.ts';
import { listen } from './listen.ts';

export type Chain = readonly [Certificate, ...Certificate[]];

export interface HttpsPlan {
  /** What is sent, in this order; the first one's key signs the handshake. */
  readonly chain: Chain;
  readonly options?: ServerOptions;
  /** DER of the OCSP response for clients that ask for one. */
  readonly staple?: Uint8Array;
  /** Another chain for clients that send this name. */
  readonly byName?: { readonly name: string; readonly chain: Chain };
}

/** Level 0 lets Node serve what it would refuse itself: SHA-1, RSA-1024, TLS 1.0. */
export const everyCipher = 'ALL:!aNULL:!eNULL:@SECLEVEL=0';

/** A web server on Node's own TLS. */
export function serveHttps(bench: Bench, plan: HttpsPlan): Promise<number> {
  return listen(httpsServer(bench.id, plan), bench);
}

export function httpsServer(id: string, plan: HttpsPlan): ReturnType<typeof createServer> {
  const server = createServer({ ...credentials(plan.chain), ...plan.options }, (request, response) =>
    answer(id, request, response),
  );
  if (plan.byName) server.addContext(plan.byName.name, credentials(plan.byName.chain));
  const { staple } = plan;
  if (staple) server.on('OCSPRequest', (_certificate, _issuer, done) => done(null, Buffer.from(staple)));
  server.on('tlsClientError', (_error: Error, socket: TLSSocket) => socket.destroy());
  return server;
}

function credentials(chain: Chain): { cert: string; key: string } {
  return { cert: chain.map((certificate) => certificate.pem).join(''), key: privateKeyPem(chain[0].keys) };
}

function answer(id: string, _request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
  response.end(`Certwhy lab: ${id}\n`);
}
