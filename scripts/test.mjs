/**
 * Everything that must hold, in one command: format and lint, types, unused code, import rules, then the
 * tests (unit, parity, lab, golden, both databases), then the browser. Its last line counts.
 * Runs on the system's Node: it installs what is missing before anything else starts.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, projectNode } from './bootstrap.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const only = process.argv.slice(2);

/** Debian package → a file that shows it is there. */
const packages = {
  chromium: '/usr/bin/chromium',
  'fonts-noto-cjk': '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  'nginx-light': '/usr/sbin/nginx',
  openssl: '/usr/bin/openssl',
  curl: '/usr/bin/curl',
  'gnutls-bin': '/usr/bin/gnutls-serv',
  'apache2-bin': '/usr/sbin/apache2',
  'libnss3-tools': '/usr/bin/certutil',
  postgresql: '/usr/lib/postgresql',
  'dovecot-imapd': '/usr/lib/dovecot/imap',
  'dovecot-pop3d': '/usr/lib/dovecot/pop3',
  'dovecot-lmtpd': '/usr/lib/dovecot/lmtp',
  'dovecot-managesieved': '/usr/lib/dovecot/managesieve',
  'dovecot-submissiond': '/usr/lib/dovecot/submission',
  'mariadb-server-core': '/usr/sbin/mariadbd',
  prosody: '/usr/bin/prosody',
  slapd: '/usr/sbin/slapd',
  vsftpd: '/usr/sbin/vsftpd',
};

function installPackages() {
  const missing = Object.keys(packages).filter((name) => !existsSync(packages[name]));
  if (missing.length === 0) return true;
  if (!existsSync('/usr/bin/apt-get')) {
    console.error(`Please install: ${missing.join(', ')}`);
    return false;
  }
  console.error(`Installing ${missing.join(', ')} …`);
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = ['apt-get', '-o', 'DPkg::Lock::Timeout=300', '-y', '-qq'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...words) => {
    const [command, ...rest] = [...sudo, ...apt, ...words];
    return spawnSync(command, rest, { stdio: ['ignore', 2, 2], env }).status === 0;
  };
  run('update');
  return run('install', '--no-install-recommends', ...missing);
}

const results = { passed: 0, failed: 0 };

function count(passed, failed) {
  results.passed += passed;
  results.failed += failed;
}

/** Runs one of the project's tools under the project's Node; true when it ended well. */
function tool(file, ...args) {
  const env = {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: '1',
    PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`,
  };
  return (
    spawnSync(projectNode(), [join(root, 'node_modules', file), ...args], {
      cwd: root,
      stdio: 'inherit',
      env,
    }).status === 0
  );
}

function step(name, run) {
  if (only.length > 0 && !only.includes(name)) return;
  console.log(`\n── ${name}`);
  run();
}

function check(name, ...command) {
  step(name, () => {
    const ok = tool(...command);
    count(ok ? 1 : 0, ok ? 0 : 1);
    if (!ok) console.log(`✗ ${name}`);
  });
}

/** Counts of a JSON report; a runner that wrote none has failed as a whole. */
function counted(file, read, ok) {
  try {
    const [passed, failed] = read(JSON.parse(readFileSync(file, 'utf8')));
    count(passed, Math.max(failed, ok ? 0 : 1));
  } catch {
    count(0, 1);
  }
}

await ensureInstalled();
const out = join(root, 'test-results');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
if (!installPackages()) count(0, 1);

check('format-and-lint', '@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.');
check('types', 'typescript/bin/tsc', '--noEmit', '--incremental', 'false', '-p', '.');
check('unused-code', 'knip/bin/knip.js');
check(
  'import-rules',
  'dependency-cruiser/bin/dependency-cruiser.mjs',
  '--config',
  '.dependency-cruiser.mjs',
  'app',
  'components',
  'lib',
);
step('tests', () => {
  const file = join(out, 'tests.json');
  const ok = tool(
    'vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  );
  counted(file, (report) => [report.numPassedTests, report.numFailedTests], ok);
});
step('browser', () => {
  const file = join(out, 'browser.json');
  const ok = tool('@playwright/test/cli.js', 'test');
  counted(file, ({ stats }) => [stats.expected, stats.unexpected + stats.flaky], ok);
});

console.log(`\n${results.passed} passed, ${results.failed} failed`);
process.exitCode = results.failed === 0 && results.passed > 0 ? 0 : 1;
