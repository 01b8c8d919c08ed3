/** The server process: Next behind a plain HTTP server, which alone knows who is at the other end. */

import { AsyncLocalStorage } from 'node:async_hooks';
import { once } from 'node:events';
import {
  Agent,
  createServer,
  get,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import next from 'next';
import { CLIENT_ADDRESS_HEADER, resolveClientAddress } from '../lib/api/client-address.ts';
import { type Config, checkFiles, cidrMatcher, describeProblems, readConfig } from '../lib/config/index.ts';
import { requestLineFault } from '../lib/guard/request-line.ts';
import { commonHeaders } from '../lib/guard/security-headers.ts';
import { closeRuntime, getRuntime } from '../lib/runtime/index.ts';

/** How long requests may go on after the signal to stop; a look that was just begun takes up to 10 s. */
const GRACE_MS = 5000;
/** A request's headers and its body of at most 256 KiB, over a slow line. */
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

function configure(): Config {
  const read = readConfig(process.env);
  const problems = read.ok ? checkFiles(read.config) : read.problems;
  if (!read.ok || problems.length > 0) return refuse(describeProblems(problems));
  return read.config;
}

function refuse(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}

async function listen(server: Server, { host, port }: Config): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, host, resolve);
  await promise.catch((error: NodeJS.ErrnoException) => refuse(whyNot(error, host, port)));
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

function whyNot({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE') {
    return `Port ${port} on ${host} is in use by another program. Stop that one, or take another port: PORT=${port + 1} npm start`;
  }
  if (code === 'EACCES')
    return `Port ${port} may not be used by this user. Take one above 1023: PORT=3000 npm start`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST=${host} is no address of this machine.`;
  return `Port ${port} on ${host} can't be opened: ${message}`;
}

/** What clients claim about their way here is dropped, unless a trusted proxy says it. */
function vouchForClient(request: IncomingMessage, isTrustedProxy: (address: string) => boolean): void {
  const { headers, socket } = request;
  const remote = socket.remoteAddress;
  const forwardedFor = headers['x-forwarded-for'];
  const client = resolveClientAddress(remote, forwardedFor?.toString(), isTrustedProxy);
  for (const name of ['forwarded', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port'])
    delete headers[name];
  headers['x-forwarded-for'] = client;
  headers[CLIENT_ADDRESS_HEADER] = client;
}

function refuseRequest(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...commonHeaders, 'Content-Type': 'text/plain', Connection: 'close' });
  response.end(`${STATUS_CODES[status]}\n`);
}

function stopOnSignals(server: Server): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeIdleConnections();
    });
    await closeRuntime();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop);
  process.on('disconnect', stop);
}

/** One stray rejection or late socket error must not take the service from everyone else. */
function outliveFaults(): void {
  const log = (kind: string) => (error: unknown) => {
    process.stderr.write(
      `${JSON.stringify({ event: kind, error: error instanceof Error ? error.stack : typeof error })}\n`,
    );
  };
  process.on('unhandledRejection', log('unhandled-rejection'));
  process.on('uncaughtException', log('uncaught-exception'));
}

/** As people type it: a wildcard address isn't one that a browser can open. */
function shownAddress({ host, origin }: Config, port: number): string {
  if (origin !== null) return origin;
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

async function serve(): Promise<void> {
  const config = configure();
  const isTrustedProxy = cidrMatcher(config.trustedProxies);
  const ready = Promise.withResolvers<ReturnType<ReturnType<typeof next>['getRequestHandler']>>();
  const answering = new AsyncLocalStorage<ServerResponse>();
  // Where a page finds the response that it is rendered into, so that an unknown permalink is a whole page with 404.
  Object.assign(globalThis, { [Symbol.for('certwhy.response')]: answering });
  const server = createServer(async (request, response) => {
    const fault = requestLineFault(request.method ?? '', request.url ?? '');
    if (fault !== null) return refuseRequest(response, fault);
    vouchForClient(request, isTrustedProxy);
    const handle = await ready.promise;
    await answering.run(response, () => handle(request, response));
  });
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  const port = await listen(server, config);
  stopOnSignals(server);
  await getRuntime().catch((error: unknown) => refuse(`Certwhy can't start: ${describeStart(error)}`));
  const app = next({ dev: false, dir: root, hostname: config.host, port });
  await app.prepare();
  ready.resolve(app.getRequestHandler());
  await firstAnswer(config.host, port);
  outliveFaults();
  process.stdout.write(`Certwhy is ready: ${shownAddress(config, port)}\n`);
}

/** The chain of causes, one line each; a database URL never stands in these. */
function describeStart(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const inner = error.cause === undefined ? '' : `\n  ${describeStart(error.cause)}`;
  return `${error.message || error.name}${inner}`;
}

/** Ready means that an answer has really been given, through proxy and all. */
async function firstAnswer(host: string, port: number): Promise<void> {
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  // An agent of its own: Node's shared one may be set to go through the company's proxy.
  const asked = get({ host: name, port, path: '/api/health', agent: new Agent() });
  const [answer]: IncomingMessage[] = await once(asked, 'response');
  const body = answer === undefined ? '' : await text(answer);
  if (answer?.statusCode !== 200) refuse(`Certwhy can't start: ${body}`);
}

await serve();
