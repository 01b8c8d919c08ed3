import { createServer } from 'node:http';
import type { Certificate } from '../pki/certificate.ts';
import { listen, type Place } from './listen.ts';

/** The lab's HTTP service that AIA extensions point to: one DER certificate a path, 404 for the rest. */
export interface IssuerService {
  readonly address: string;
  readonly port: number;
  readonly publish: (name: string, certificate: Certificate) => string;
}

const address = '127.0.0.1';

export async function startIssuerService(place: Place): Promise<IssuerService> {
  const published = new Map<string, Uint8Array>();
  const server = createServer((request, response) => {
    const der = published.get(request.url ?? '');
    if (!der) {
      response.writeHead(404, { 'content-type': 'text/plain', connection: 'close' }).end('Not here.\n');
      return;
    }
    response.writeHead(200, { 'content-type': 'application/pkix-cert', connection: 'close' }).end(der);
  });
  const port = await listen(server, place, address);
  return {
    address,
    port,
    publish(name, certificate) {
      published.set(`/${name}.cer`, certificate.der);
      return `http://${address}:${port}/${name}.cer`;
    },
  };
}
