import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type LabServer, type LabService, type LabState, readLabState } from '../../lib/lab/schema.ts';
import type { Bench, Scenario } from './define.ts';
import { makeWorld, type World } from './pki/world.ts';
import { scenarios } from './scenarios/index.ts';
import { type IssuerService, startIssuerService } from './servers/issuers.ts';
import { missing } from './servers/programs.ts';

export interface LabOptions {
  /** Ids to start; all when absent. */
  readonly only?: readonly string[];
  /** First port; each scenario has its own offset from it. Absent = whatever is free. */
  readonly basePort?: number;
  /** Where to tell dashboard and command line about this lab; absent or null = nowhere. */
  readonly stateFile?: string | null;
}

export interface LeftOut {
  readonly id: string;
  readonly reason: { readonly en: string; readonly ja: string };
}

export interface RunningLab {
  readonly state: LabState;
  readonly servers: readonly LabServer[];
  readonly services: readonly LabService[];
  /** PEM of the anchors that the lab's clients trust. */
  readonly roots: readonly string[];
  readonly leftOut: readonly LeftOut[];
  readonly stop: () => Promise<void>;
}

type Release = () => Promise<void> | void;

/** Starts the lab's servers, or some of them. They end with `stop`, with a signal, and with this process. */
export async function startLab(options: LabOptions = {}): Promise<RunningLab> {
  const chosen = choose(options.only);
  const world = makeWorld(new Date());
  const directory = mkdtempSync(join(tmpdir(), 'certwhy-lab-'));
  const stateFile = options.stateFile ?? null;
  const releases: Release[] = [];
  const stop = onceOnly(async () => {
    await Promise.allSettled(releases.map((release) => release()));
    leaveNothing(directory, stateFile);
  });
  const unguard = endWithProcess(stop, () => leaveNothing(directory, stateFile));
  releases.push(unguard);
  const onStop = (release: Release): void => void releases.push(release);
  try {
    const issuers = await startIssuerService({ wantedPort: options.basePort ?? 0, onStop });
    const setting = { world, directory, issuers, basePort: options.basePort ?? null, onStop };
    const outcomes = await Promise.all(chosen.map((scenario) => startOne(scenario, setting)));
    const state = stateOf(world, issuers, outcomes.filter(isServer));
    if (stateFile !== null) writeState(stateFile, state);
    const leftOut = outcomes.filter(isLeftOut);
    return { state, servers: state.servers, services: state.services, roots: state.roots, leftOut, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Those of the ids that no scenario has. */
export function unknownScenarios(ids: readonly string[]): readonly string[] {
  return ids.filter((id) => !scenarios.some((scenario) => scenario.id === id));
}

function choose(only: readonly string[] | undefined): readonly Scenario[] {
  if (only === undefined) return scenarios;
  const unknown = unknownScenarios(only);
  if (unknown.length > 0) throw new Error(`The lab has no scenario named ${unknown.join(', ')}.`);
  return scenarios.filter((scenario) => only.includes(scenario.id));
}

interface Setting {
  readonly world: World;
  readonly directory: string;
  readonly issuers: IssuerService;
  readonly basePort: number | null;
  readonly onStop: (release: Release) => void;
}

async function startOne(scenario: Scenario, setting: Setting): Promise<LabServer | LeftOut> {
  const { id, host, addresses, starttls, primary, product, title } = scenario;
  for (const need of scenario.needs) {
    const reason = await missing(need);
    if (reason !== null) return { id, reason };
  }
  try {
    const port = await scenario.start(benchFor(scenario, setting));
    return { id, host, port, addresses: [...addresses], starttls, primary, product, title };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return { id, reason: { en: text, ja: text } };
  }
}

function isServer(outcome: LabServer | LeftOut): outcome is LabServer {
  return 'port' in outcome;
}

function isLeftOut(outcome: LabServer | LeftOut): outcome is LeftOut {
  return !isServer(outcome);
}

function benchFor(scenario: Scenario, setting: Setting): Bench {
  const { world, issuers, basePort, onStop } = setting;
  const { id, host } = scenario;
  let published = 0;
  return {
    id,
    host,
    world,
    onStop,
    // The service has the base port itself; the offset is the same whichever scenarios are started.
    wantedPort: basePort === null ? 0 : basePort + 1 + scenarios.indexOf(scenario),
    directory() {
      const own = join(setting.directory, id);
      mkdirSync(own, { recursive: true });
      return own;
    },
    publish(certificate) {
      published += 1;
      return issuers.publish(`${id}-${published}`, certificate);
    },
  };
}

function stateOf(world: World, issuers: IssuerService, servers: readonly LabServer[]): LabState {
  return {
    pid: process.pid,
    startedAt: world.now.toISOString(),
    roots: [world.root.pem],
    servers: [...servers],
    services: [{ address: issuers.address, port: issuers.port }],
  };
}

/** Renamed into place, so that nobody reads half a file. */
function writeState(file: string, state: LabState): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(state, null, 2)}\n`);
  renameSync(draft, file);
}

function leaveNothing(directory: string, stateFile: string | null): void {
  rmSync(directory, { recursive: true, force: true });
  const isOurs = stateFile !== null && readLabState(stateFile, (pid) => pid === process.pid) !== null;
  if (isOurs) rmSync(stateFile, { force: true });
}

const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Ties the lab's end to this process's. A signal goes on to do what it would have done without us. */
function endWithProcess(stop: () => Promise<void>, atExit: () => void): () => void {
  const onSignal = (signal: NodeJS.Signals): void => {
    stop().finally(() => {
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
    });
  };
  process.once('exit', atExit);
  for (const signal of endingSignals) process.once(signal, onSignal);
  return () => {
    process.off('exit', atExit);
    for (const signal of endingSignals) process.off(signal, onSignal);
  };
}

function onceOnly(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => {
    done ??= work();
    return done;
  };
}
