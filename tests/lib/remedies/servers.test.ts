import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { apache } from '../../../lib/remedies/apache.ts';
import type { RemedyStep } from '../../../lib/remedies/define.ts';
import { nginx } from '../../../lib/remedies/nginx.ts';
import { newEcKeys, privateKeyPem } from '../../lab/pki/keys.ts';
import { freePort } from '../../lab/servers/free-port.ts';
import { findProgram } from '../../lab/servers/programs.ts';
import { startTethered } from '../../lab/servers/tethered.ts';
import { commandsOf, fileOf, localContext } from './support/commands.ts';
import { type Outcome, openWorkshop, type Workshop } from './support/workshop.ts';

/** A server that forgets its intermediate, mended by the steps as shown, then put back. */

let workshop: Workshop;
let port: number;

beforeEach(async () => {
  workshop = openWorkshop();
  port = await freePort(0);
  const { world, write } = workshop;
  const keys = newEcKeys();
  const leaf = world.leaf({ names: ['localhost'], keys }, world.issuing);
  for (const folder of ['', 'etc/nginx/tls/', 'etc/apache2/tls/']) {
    write(`${folder}cert.pem`, leaf.pem);
    write(`${folder}intermediate.pem`, world.issuing.pem);
    write(`${folder}privkey.pem`, privateKeyPem(keys), 0o600);
  }
});

afterEach(() => workshop.stop());

/** The system's folders are the workshop's own here; nothing else about the commands is changed. */
function here(text: string): string {
  return text.replace(/\/etc\/(nginx|apache2)/g, join(workshop.folder, 'etc/$1'));
}

function follow(steps: readonly RemedyStep<string>[], ...ids: readonly string[]): Promise<Outcome> {
  return workshop.run(['set -e', ...ids.flatMap((id) => commandsOf(steps, id)).map(here)]);
}

const trusting = { CURL_CA_BUNDLE: 'root.pem', SSL_CERT_FILE: 'root.pem' };

/** A reload takes a moment, in which old workers still answer; ten seconds is far more than any needs. */
const settleTries = 100;

/** The commands of the check, again and again until curl ends so, and so many certificates are listed. */
async function settles(steps: readonly RemedyStep<string>[], code: number, sent: number): Promise<boolean> {
  const [curl = '', sClient = ''] = commandsOf(steps, 'check');
  let last = '';
  for (let tries = 0; tries < settleTries; tries += 1) {
    const reached = await workshop.run([curl], { env: trusting });
    const listed = await workshop.run([sClient], { env: trusting });
    if (reached.code === code && certificatesIn(listed.output) === sent) return true;
    last = reached.output;
    await wait(100);
  }
  throw new Error(`Never ended with ${code} and ${sent} certificates: ${last}`);
}

function certificatesIn(output: string): number {
  return output.match(/-----BEGIN CERTIFICATE-----/g)?.length ?? 0;
}

describe.skipIf(findProgram('nginx') === null)('nginx', () => {
  test('leaf alone with ssl_trusted_certificate fails; the complete file passes; the way back fails again', async () => {
    const steps = nginx.steps(localContext(port));
    const site = join('etc/nginx/conf.d/localhost.conf');
    workshop.write(site, here(fileOf(steps, 'directive', 'before')));
    startNginx();
    expect(await settles(steps, 60, 1)).toBe(true);

    const found = await follow(steps, 'find');
    expect(found.output).toMatch(/server_name localhost[\s\S]*ssl_trusted_certificate/);
    const ready = await follow(steps, 'contents', 'order', 'keep', 'place');
    expect(ready).toMatchObject({ code: 0 });
    expect(ready.output.match(/^subject=/gm)).toHaveLength(2);
    workshop.write(site, here(fileOf(steps, 'directive', 'after')));
    const reloaded = await follow(steps, 'reload');
    expect(reloaded.output).toContain('test is successful');
    expect(await settles(steps, 0, 2)).toBe(true);

    expect(await follow(steps, 'undo')).toMatchObject({ code: 0 });
    expect(await settles(steps, 60, 1)).toBe(true);
  });
});

function startNginx(): void {
  const prefix = workshop.folder;
  mkdirSync(join(prefix, 'temp'));
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  workshop.write(
    'etc/nginx/nginx.conf',
    [
      'daemon off;',
      `pid ${join(prefix, 'nginx.pid')};`,
      'events {}',
      'http {',
      'access_log off;',
      ...temp.map((name) => `${name}_temp_path ${join(prefix, 'temp', name)};`),
      `include ${join(prefix, 'etc/nginx/conf.d/*.conf')};`,
      '}',
    ].join('\n'),
  );
  const options = ['-p', prefix, '-c', join(prefix, 'etc/nginx/nginx.conf'), '-e', 'stderr'];
  const program = findProgram('nginx') ?? '';
  workshop.stub('nginx', `exec ${program} ${options.join(' ')} "$@"`);
  workshop.stub('systemctl', `test "$*" = "reload nginx" && exec ${program} ${options.join(' ')} -s reload`);
  workshop.onStop(startTethered(program, options).stop);
}

describe.skipIf(findProgram('apache2') === null)('Apache', () => {
  const site = 'etc/apache2/sites-available/localhost.conf';

  test('leaf alone fails; SSLCertificateFile with the complete file passes; the way back fails again', async () => {
    const steps = apache.steps(localContext(port));
    workshop.write(site, here(fileOf(steps, 'directive', 'before')));
    startApache();
    expect(await settles(steps, 60, 1)).toBe(true);

    expect((await follow(steps, 'find')).output).toMatch(/Apache\/2\.4[\s\S]*SSLCertificateFile/);
    expect(await follow(steps, 'contents', 'order', 'keep', 'place')).toMatchObject({ code: 0 });
    workshop.write(site, here(fileOf(steps, 'directive', 'after')));
    expect((await follow(steps, 'reload')).output).toContain('Syntax OK');
    expect(await settles(steps, 0, 2)).toBe(true);

    expect(await follow(steps, 'undo')).toMatchObject({ code: 0 });
    expect(await settles(steps, 60, 1)).toBe(true);
  });

  test('before 2.4.8: SSLCertificateChainFile completes the leaf; the way back fails again', async () => {
    const steps = apache.steps(localContext(port));
    workshop.write(site, here(fileOf(steps, 'directive-old', 'before')));
    startApache();
    expect(await settles(steps, 60, 1)).toBe(true);

    expect(await follow(steps, 'keep', 'directive-old')).toMatchObject({ code: 0 });
    workshop.write(site, here(fileOf(steps, 'directive-old', 'after')));
    expect((await follow(steps, 'reload')).output).toContain('Syntax OK');
    expect(await settles(steps, 0, 2)).toBe(true);

    expect(await follow(steps, 'undo')).toMatchObject({ code: 0 });
    expect(await settles(steps, 60, 1)).toBe(true);
  });
});

function startApache(): void {
  const root = join(workshop.folder, 'etc/apache2');
  const modules = ['mpm_event', 'authz_core', 'socache_shmcb', 'ssl'];
  workshop.write(
    'etc/apache2/apache2.conf',
    [
      `ServerRoot ${root}`,
      `PidFile ${join(workshop.folder, 'apache2.pid')}`,
      `DefaultRuntimeDir ${workshop.folder}`,
      'ErrorLog /dev/null',
      'ServerName localhost',
      // root hands its rights to somebody; anybody else has none to hand over.
      ...(process.getuid?.() === 0 ? ['User nobody', 'Group nogroup'] : []),
      ...modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`),
      `Listen 127.0.0.1:${port}`,
      `IncludeOptional ${join(root, 'sites-available/*.conf')}`,
    ].join('\n'),
  );
  const program = findProgram('apache2') ?? '';
  const options = ['-d', root, '-f', join(root, 'apache2.conf')];
  workshop.stub(
    'apachectl',
    `case "$1" in configtest) shift; set -- -t;; esac; exec ${program} ${options.join(' ')} "$@"`,
  );
  workshop.stub(
    'systemctl',
    `test "$*" = "reload apache2" && exec ${program} ${options.join(' ')} -k graceful`,
  );
  workshop.onStop(startTethered(program, [...options, '-D', 'FOREGROUND']).stop);
}
