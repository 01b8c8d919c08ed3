import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../../lab/servers/free-port.ts';
import { findProgram, programPath } from '../../../lab/servers/programs.ts';
import { startTethered } from '../../../lab/servers/tethered.ts';
import { answers } from '../../../lab/servers/until-answers.ts';

/** Debian's own servers, each with everything that it writes in a folder of its own. */
export interface Daemon {
  /** A port for each service, by its URL scheme. */
  readonly ports: Readonly<Record<string, number>>;
  readonly stop: () => Promise<void>;
}

/** What a server is set up with: files that it may read, and a folder for the rest. */
interface Setting {
  readonly folder: string;
  readonly chain: string;
  readonly intermediate: string;
  readonly key: string;
  readonly port: () => Promise<number>;
}

interface Start {
  readonly program: string;
  readonly args: readonly string[];
  readonly ports: Readonly<Record<string, number>>;
}

interface Package {
  /** What shows that it is installed. */
  readonly program: string;
  /** To whom a server that is started as root gives its rights up, if it has to be told. */
  readonly user: string | null;
  readonly prepare: (setting: Setting) => Promise<Start>;
}

export interface DaemonPem {
  readonly leaf: string;
  readonly intermediate: string;
  readonly key: string;
}

const isRoot = process.getuid?.() === 0;
/** A database makes its files first, on two busy cores. */
const startBudgetMs = 30_000;

export function isInstalled(name: keyof typeof packages): boolean {
  const { program } = packages[name];
  return findProgram(program) !== null && (isRoot || !needsRoot.has(name));
}

/** Their masters give their rights up by themselves, and refuse to begin without any. */
const needsRoot: ReadonlySet<string> = new Set(['dovecot', 'prosody']);

export async function startDaemon(name: keyof typeof packages, pem: DaemonPem): Promise<Daemon> {
  const { user, prepare } = packages[name];
  const folder = mkdtempSync(join(tmpdir(), `certwhy-${name}-`));
  chmodSync(folder, 0o755);
  const write = (file: string, text: string) => {
    writeFileSync(join(folder, file), text);
    return join(folder, file);
  };
  const files = {
    chain: write('chain.pem', pem.leaf + pem.intermediate),
    intermediate: write('intermediate.pem', pem.intermediate),
    key: write('key.pem', pem.key),
  };
  const owner = user === null || !isRoot ? null : user;
  if (owner !== null) for (const path of [folder, ...Object.values(files)]) give(path, owner);
  chmodSync(files.key, 0o600);
  const { program, args, ports } = await prepare({ folder, ...files, port: () => freePort(0) });
  const running = startTethered(programPath(program), args);
  const stop = async () => {
    await running.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const deadline = Date.now() + startBudgetMs;
  for (const port of Object.values(ports)) {
    while (!(await answers(port))) {
      if (!running.running() || Date.now() > deadline) {
        await stop();
        throw new Error(`${name} did not start: ${running.said()}`);
      }
      await wait(50);
    }
  }
  return { ports, stop };
}

function give(path: string, user: string): void {
  const number = (flag: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }));
  chownSync(path, number('-u'), number('-g'));
}

function configured(folder: string, file: string, lines: readonly string[]): string {
  const path = join(folder, file);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

const packages = {
  dovecot: {
    program: 'dovecot',
    user: null,
    async prepare({ folder, chain, key, port }) {
      const ports = {
        imap: await port(),
        pop3: await port(),
        sieve: await port(),
        submission: await port(),
        lmtp: await port(),
      };
      const listener = (service: string, name: string, at: number) =>
        `service ${service} {\n inet_listener ${name} {\n  port = ${at}\n }\n}`;
      const file = configured(folder, 'dovecot.conf', [
        `base_dir = ${folder}/run`,
        `state_dir = ${folder}/state`,
        'log_path = /dev/stderr',
        'protocols = imap pop3 lmtp sieve submission',
        'listen = 127.0.0.1',
        'ssl = yes',
        `ssl_cert = <${chain}`,
        `ssl_key = <${key}`,
        'submission_relay_host = 127.0.0.1',
        'passdb {\n driver = static\n args = nopassword=y\n}',
        'userdb {\n driver = static\n args = uid=65534 gid=65534 home=/nonexistent\n}',
        listener('imap-login', 'imap', ports.imap),
        'service imap-login {\n inet_listener imaps {\n  port = 0\n }\n}',
        listener('pop3-login', 'pop3', ports.pop3),
        'service pop3-login {\n inet_listener pop3s {\n  port = 0\n }\n}',
        listener('managesieve-login', 'sieve', ports.sieve),
        listener('submission-login', 'submission', ports.submission),
        listener('lmtp', 'lmtp', ports.lmtp),
      ]);
      return { program: 'dovecot', args: ['-F', '-c', file], ports };
    },
  },
  slapd: {
    program: 'slapd',
    user: null,
    async prepare({ folder, chain, intermediate, key, port }) {
      const ports = { ldap: await port() };
      const file = configured(folder, 'slapd.conf', [
        'include /etc/ldap/schema/core.schema',
        `pidfile ${folder}/pid`,
        `TLSCertificateFile ${chain}`,
        // Built on GnuTLS, it takes the intermediates from here.
        `TLSCACertificateFile ${intermediate}`,
        `TLSCertificateKeyFile ${key}`,
      ]);
      const args = ['-f', file, '-h', `ldap://127.0.0.1:${ports.ldap}`, '-d', '0'];
      return { program: 'slapd', args, ports };
    },
  },
  vsftpd: {
    program: 'vsftpd',
    user: null,
    async prepare({ folder, chain, key, port }) {
      const ports = { ftp: await port() };
      mkdirSync(join(folder, 'empty'));
      const file = configured(folder, 'vsftpd.conf', [
        'listen=YES',
        'listen_address=127.0.0.1',
        `listen_port=${ports.ftp}`,
        'background=NO',
        'anonymous_enable=YES',
        'ssl_enable=YES',
        `rsa_cert_file=${chain}`,
        `rsa_private_key_file=${key}`,
        'ssl_ciphers=HIGH',
        `secure_chroot_dir=${folder}/empty`,
        // Its sandbox knows fewer system calls than current C libraries make.
        'seccomp_sandbox=NO',
        ...(isRoot ? [] : ['run_as_launching_user=YES']),
      ]);
      return { program: 'vsftpd', args: [file], ports };
    },
  },
  mariadb: {
    program: 'mariadbd',
    user: 'nobody',
    async prepare({ folder, chain, key, port }) {
      const ports = { mysql: await port() };
      const user = isRoot ? ['--user=nobody'] : [];
      const data = `--datadir=${folder}/data`;
      mkdirSync(join(folder, 'data'));
      if (isRoot) give(join(folder, 'data'), 'nobody');
      // Without the tables of users: nobody logs in, and they need programs of another package.
      const files = [data, `--socket=${folder}/socket`, `--pid-file=${folder}/pid`];
      const args = ['--no-defaults', '--skip-grant-tables', ...user, ...files];
      const place = [`--port=${ports.mysql}`, '--bind-address=127.0.0.1'];
      const tls = [`--ssl-cert=${chain}`, `--ssl-key=${key}`];
      return { program: 'mariadbd', args: [...args, ...place, ...tls], ports };
    },
  },
  prosody: {
    program: 'prosody',
    user: 'prosody',
    async prepare({ folder, chain, key, port }) {
      const ports = { xmpp: await port(), 'xmpp-server': await port() };
      const file = configured(folder, 'prosody.cfg.lua', [
        'daemonize = false',
        'run_as_root = true',
        `data_path = "${folder}"`,
        `pidfile = "${folder}/pid"`,
        'interfaces = { "127.0.0.1" }',
        `c2s_ports = { ${ports.xmpp} }`,
        `s2s_ports = { ${ports['xmpp-server']} }`,
        'modules_enabled = { "tls", "saslauth", "dialback" }',
        'c2s_require_encryption = true',
        's2s_require_encryption = true',
        'log = { error = "*stderr" }',
        `ssl = { key = "${key}", certificate = "${chain}" }`,
        'VirtualHost "mail.example"',
      ]);
      return { program: 'prosody', args: ['--config', file], ports };
    },
  },
} as const satisfies Record<string, Package>;
