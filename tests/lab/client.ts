import { execFile } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { type ConnectionOptions, checkServerIdentity, connect } from 'node:tls';
import type { LabServer } from '../../lib/lab/schema.ts';
import { programPath } from './servers/programs.ts';

/** A second opinion for the lab's own tests: Node's and OpenSSL's clients, none of Certwhy's code. */
const lookBudgetMs = 20_000;

type Place = Pick<LabServer, 'host' | 'port' | 'addresses'>;

/** The HTTP status line, `closed` or `silent`, or the client's error with its code. */
export function nodeSays(
  place: Place,
  roots: readonly string[],
  options: ConnectionOptions = {},
  budgetMs = lookBudgetMs,
): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({
      host: place.addresses[0],
      port: place.port,
      servername: isIP(place.host) === 0 ? place.host : '',
      checkServerIdentity: (_host, certificate) => checkServerIdentity(place.host, certificate),
      ca: [...roots],
      ...options,
    });
    const timer = setTimeout(() => finish('silent'), budgetMs);
    let answer = '';
    function finish(said: string): void {
      clearTimeout(timer);
      socket.destroy();
      resolve(said);
    }
    socket.on('secureConnect', () => socket.write(`GET / HTTP/1.0\r\nHost: ${place.host}\r\n\r\n`));
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString('latin1');
    });
    socket.on('error', (error: Error & { code?: string }) =>
      finish(`${error.code ?? 'error'}: ${error.message}`),
    );
    socket.on('close', () => finish(answer.split('\r\n')[0] || 'closed'));
  });
}

/** What `openssl s_client` prints: with `-showcerts` the chain as sent, with `-status` the staple. */
export function opensslSays(place: Place, ...args: readonly string[]): Promise<string> {
  const sni = isIP(place.host) === 0 ? ['-servername', place.host] : ['-noservername'];
  const target = ['s_client', '-connect', `${place.addresses[0]}:${place.port}`];
  return new Promise((resolve) => {
    const child = execFile(
      programPath('openssl'),
      [...target, ...sni, ...args],
      { timeout: lookBudgetMs },
      (_error, out, err) => resolve(`${out}\n${err}`),
    );
    child.stdin?.end();
  });
}

/** The certificates that the server sent, in its order. */
export async function sentChain(
  place: Place,
  ...args: readonly string[]
): Promise<readonly X509Certificate[]> {
  const said = await opensslSays(place, '-showcerts', '-cipher', 'ALL:@SECLEVEL=0', ...args);
  const blocks = said.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  return blocks.map((block) => new X509Certificate(block));
}
