import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from '../define.ts';
import { privateKeyPem } from '../pki/keys.ts';
import { freePort } from './free-port.ts';
import type { Chain } from './https.ts';
import { programPath } from './programs.ts';
import { startTethered } from './tethered.ts';
import { untilAnswers } from './until-answers.ts';

export interface ApachePlan {
  readonly chain: Chain;
  /** More lines for the virtual host. */
  readonly lines?: (write: (name: string, text: string) => string) => readonly string[];
}

const modules = ['mpm_event', 'authz_core', 'ssl', 'status'];
/** Where Debian's apache2-bin puts them. */
const modulesFolder = '/usr/lib/apache2/modules';

/** Debian's Apache as a child process in the foreground, with everything that it writes in the lab's own directory. */
export async function serveApache(bench: Bench, plan: ApachePlan): Promise<number> {
  const directory = bench.directory();
  const port = await freePort(bench.wantedPort);
  const file = join(directory, 'apache2.conf');
  writeFileSync(file, configuration(bench, plan, directory, port));
  const apache = startTethered(programPath('apache2'), ['-d', directory, '-f', file, '-X']);
  bench.onStop(apache.stop);
  await untilAnswers(apache, port, 'Apache');
  return port;
}

function configuration(bench: Bench, plan: ApachePlan, directory: string, port: number): string {
  const write = (name: string, text: string): string => {
    const path = join(directory, name);
    writeFileSync(path, text, { mode: 0o600 });
    return path;
  };
  return [
    ...modules.map((name) => `LoadModule ${name}_module ${modulesFolder}/mod_${name}.so`),
    `ServerName ${bench.host}`,
    `PidFile ${join(directory, 'apache2.pid')}`,
    `DefaultRuntimeDir ${directory}`,
    `Mutex file:${directory}`,
    // Where root starts it, it serves as somebody who can't read the lab's files: hence a page without one.
    'User nobody',
    'Group nogroup',
    `ErrorLog ${join(directory, 'error.log')}`,
    'StartServers 1',
    `Listen 127.0.0.1:${port}`,
    `<VirtualHost 127.0.0.1:${port}>`,
    `  ServerName ${bench.host}`,
    '  <Location />',
    '    SetHandler server-status',
    '  </Location>',
    '  SSLEngine on',
    `  SSLCertificateFile ${write('server.pem', plan.chain.map(({ pem }) => pem).join(''))}`,
    `  SSLCertificateKeyFile ${write('server.key', privateKeyPem(plan.chain[0].keys))}`,
    ...(plan.lines?.(write) ?? []).map((line) => `  ${line}`),
    '</VirtualHost>',
    '',
  ].join('\n');
}
