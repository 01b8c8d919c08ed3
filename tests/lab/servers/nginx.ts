import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from '../define.ts';
import { privateKeyPem } from '../pki/keys.ts';
import { freePort } from './free-port.ts';
import type { Chain } from './https.ts';
import { programPath } from './programs.ts';
import { startTethered } from './tethered.ts';
import { untilAnswers } from './until-answers.ts';

export interface NginxPlan {
  readonly chain: Chain;
  /** Offer HTTP/2 beside HTTP/1.1. */
  readonly http2?: boolean;
  /** More lines for the `server` block. */
  readonly lines?: (write: (name: string, text: string) => string) => readonly string[];
}

/** Debian's or anybody's nginx as a child process, with everything that it writes in the lab's own directory. */
export async function serveNginx(bench: Bench, plan: NginxPlan): Promise<number> {
  const directory = bench.directory();
  const port = await freePort(bench.wantedPort);
  const file = join(directory, 'nginx.conf');
  writeFileSync(file, configuration(bench, plan, directory, port));
  const nginx = startTethered(programPath('nginx'), ['-p', directory, '-c', file, '-e', 'stderr']);
  bench.onStop(nginx.stop);
  await untilAnswers(nginx, port, 'nginx');
  return port;
}

const writtenFolders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

function configuration(bench: Bench, plan: NginxPlan, directory: string, port: number): string {
  const write = (name: string, text: string): string => {
    const file = join(directory, name);
    writeFileSync(file, text, { mode: 0o600 });
    return file;
  };
  mkdirSync(join(directory, 'temp'));
  const temp = writtenFolders.map((folder) => `  ${folder}_temp_path ${join(directory, 'temp', folder)};`);
  const fullChain = plan.chain.map((certificate) => certificate.pem).join('');
  const server = [
    `listen 127.0.0.1:${port} ssl${plan.http2 ? ' http2' : ''};`,
    `server_name ${bench.host};`,
    'keepalive_timeout 0;',
    `ssl_certificate ${write('server.pem', fullChain)};`,
    `ssl_certificate_key ${write('server.key', privateKeyPem(plan.chain[0].keys))};`,
    ...(plan.lines?.(write) ?? []),
    `location / { default_type text/plain; return 200 "Certwhy lab: ${bench.id}\\n"; }`,
  ];
  return [
    // One process in the foreground: no worker changes its user, so the files above stay readable to it.
    'daemon off;',
    'master_process off;',
    `pid ${join(directory, 'nginx.pid')};`,
    'events { worker_connections 64; }',
    'http {',
    '  access_log off;',
    ...temp,
    '  server {',
    ...server.map((line) => `    ${line}`),
    '  }',
    '}',
    '',
  ].join('\n');
}
