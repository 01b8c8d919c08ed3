/**
 * What every script needs before the first package is there: so without dependencies, and for the system's
 * Node from 20 on. The project itself runs under node_modules/.bin/node or a system Node from 24 on.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const WANTED_NODE = 24;

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const packagedNode = join(modules, '.bin', 'node');
const installStamp = join(modules, '.certwhy-install');
const buildStamp = join(root, '.next', 'certwhy-build');

/** Everything that a build is made of. */
const sources = [
  'app',
  'components',
  'lib',
  'public',
  'proxy.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
];

/** Whether this very process can run the project: Node 24 or newer, and everything installed. */
export function isReadyHere() {
  return isNewEnough(process.versions.node) && isInstalled();
}

/** Installs what package-lock.json names, unless that is there already. Says so on standard error. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  say('Installing packages …');
  const args = [
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const code = await runChild('npm', args, {
    env: { ...process.env, PATH: systemPath() },
    stdio: ['ignore', 2, 2],
  });
  if (code !== 0)
    fail(
      `npm ci ended with code ${code}: the packages could not be installed. Is the package registry reachable?`,
    );
  writeFileSync(installStamp, lockHash());
  checkPackagedNode();
}

/** Path of a Node that can run the project; ends this process with advice when there is none. */
export function projectNode() {
  if (existsSync(packagedNode)) return packagedNode;
  if (isNewEnough(process.versions.node)) return process.execPath;
  return fail(
    `Certwhy needs Node.js ${WANTED_NODE} or newer. This is ${process.version}, and for ${process.platform}-${process.arch} ` +
      `no Node.js comes with the packages. Install Node.js ${WANTED_NODE} from nodejs.org and start again.`,
  );
}

/** Builds the pages when there is no build of just these sources. */
export async function ensureBuilt() {
  const hash = sourceHash();
  if (readOr(buildStamp, '') === hash) return;
  say('Building the pages (a minute or so, only after a change) …');
  rmSync(buildStamp, { force: true });
  const output = [];
  const build = { cwd: root, env: projectEnvironment(), stdio: ['ignore', 'pipe', 'pipe'], output };
  const code = await runChild(projectNode(), [join(modules, 'next', 'dist', 'bin', 'next'), 'build'], build);
  if (code !== 0) {
    process.stderr.write(Buffer.concat(output));
    fail(`The build ended with code ${code}.`);
  }
  writeFileSync(buildStamp, hash);
}

/** Environment of the project's own processes. */
export function projectEnvironment() {
  const path = `${join(modules, '.bin')}${delimiter}${process.env.PATH ?? ''}`;
  return { ...process.env, PATH: path, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
}

/**
 * Runs a program to its end and hands on the signals that this process gets meanwhile; resolves to the exit
 * code. A signal that ended the program ends this process too, with the code that shells give it.
 */
export function runChild(command, args, { output, ...options }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, options);
    const stop = forwardSignals(child);
    for (const stream of output === undefined ? [] : [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => output.push(chunk));
    }
    child.on('error', (error) => {
      stop();
      fail(`${command} could not be started: ${error.message}`);
    });
    child.on('close', (code, signal) => {
      stop();
      if (signal !== null) process.exit(128 + constants.signals[signal]);
      resolve(code);
    });
  });
}

function forwardSignals(child) {
  const forward = (signal) => child.kill(signal);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, forward);
  return () => {
    for (const signal of signals) process.off(signal, forward);
  };
}

/** By our stamp, or, after an `npm install` by hand, by the list that npm leaves in node_modules. */
function isInstalled() {
  const hash = lockHash();
  if (readOr(installStamp, '') === hash) return true;
  if (!matchesLock()) return false;
  try {
    writeFileSync(installStamp, hash);
  } catch {
    // A folder that may not be written to is compared at every start.
  }
  return true;
}

function matchesLock() {
  const there = JSON.parse(readOr(join(modules, '.package-lock.json'), '{}')).packages ?? {};
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    const found = there[path];
    return path === '' || (found === undefined ? optional === true : found.version === version);
  });
}

/** A packaged Node that doesn't run here (another libc) is taken away, so that the system's can serve. */
function checkPackagedNode() {
  if (!existsSync(packagedNode)) return;
  const { status } = spawnSync(packagedNode, ['--version'], { stdio: 'ignore' });
  if (status !== 0) rmSync(packagedNode, { force: true });
}

function sourceHash() {
  const hash = createHash('sha256').update(process.platform);
  for (const file of sources.flatMap((name) => filesUnder(join(root, name)))) {
    hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  const entries = readdirOr(path);
  if (entries === null) return [path];
  return entries
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesUnder(join(path, entry.name)));
}

function readdirOr(path) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return null;
  }
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

function readOr(path, fallback) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return fallback;
  }
}

/** npm itself must not run on a Node that it is about to replace. */
function systemPath() {
  const ours = join(modules, '.bin');
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((path) => path !== ours)
    .join(delimiter);
}

function isNewEnough(version) {
  return Number(version.split('.')[0]) >= WANTED_NODE;
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

function fail(text) {
  say(text);
  process.exit(1);
}
