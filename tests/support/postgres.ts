import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Debian keeps the server's programs, one folder a major version. */
const BASE = '/usr/lib/postgresql';

export interface TestPostgres {
  /** Makes an empty database and gives its URL. */
  createDatabase(): string;
  stop(): void;
}

/** Whether this machine has a PostgreSQL server; `npm test` installs one where it can. */
export function hasPostgres(): boolean {
  return binaries() !== null;
}

/** A cluster of its own in a temporary folder, on a free port of loopback; with TLS where there is a certificate (PEM). */
export async function startPostgres(
  tls: { readonly certificate: string; readonly key: string } | null = null,
): Promise<TestPostgres> {
  const bin = binaries();
  if (bin === null) throw new Error(`no PostgreSQL under ${BASE}`);
  const folder = mkdtempSync(join(tmpdir(), 'certwhy-postgres-'));
  const data = join(folder, 'data');
  const run = asServerUser(folder);
  const port = await freePort();
  run(
    join(bin, 'initdb'),
    '-D',
    data,
    '-U',
    'certwhy',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C',
    '--no-sync',
  );
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off`;
  const more =
    tls === null ? '' : ` -c ssl=on -c ssl_cert_file=${folder}/tls.pem -c ssl_key_file=${folder}/tls.key`;
  if (tls !== null) {
    writeOwn(folder, 'tls.pem', tls.certificate);
    writeOwn(folder, 'tls.key', tls.key);
  }
  run(
    join(bin, 'pg_ctl'),
    '-D',
    data,
    '-w',
    '-t',
    '30',
    '-l',
    join(folder, 'log'),
    '-o',
    settings + more,
    'start',
  );
  let databases = 0;
  return {
    createDatabase() {
      databases += 1;
      const name = `test_${databases}`;
      run(join(bin, 'createdb'), '-h', '127.0.0.1', '-p', String(port), '-U', 'certwhy', name);
      return `postgres://certwhy@127.0.0.1:${port}/${name}`;
    },
    stop() {
      run(join(bin, 'pg_ctl'), '-D', data, '-m', 'immediate', '-w', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function binaries(): string | null {
  const versions = existsSync(BASE) ? readdirSync(BASE) : [];
  const newest = versions.toSorted((a, b) => Number(b) - Number(a))[0];
  return newest === undefined ? null : join(BASE, newest, 'bin');
}

/** A file of the folder's owner: the server reads no key that belongs to somebody else. */
function writeOwn(folder: string, name: string, text: string): void {
  const path = join(folder, name);
  writeFileSync(path, text, { mode: 0o600 });
  const { uid, gid } = statSync(folder);
  chownSync(path, uid, gid);
}

/** The server refuses to run as root: then it gets the user that Debian made for it. */
function asServerUser(folder: string): (program: string, ...args: string[]) => void {
  const options = { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] as ['ignore', 'ignore', 'pipe'] };
  if (process.getuid?.() !== 0) return (program, ...args) => void execFileSync(program, args, options);
  const number = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  chownSync(folder, number('-u'), number('-g'));
  return (program, ...args) =>
    void execFileSync('runuser', ['-u', 'postgres', '--', program, ...args], options);
}

function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const server = createServer().once('error', reject);
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    server.close(() => resolve(port));
  });
  return promise;
}
