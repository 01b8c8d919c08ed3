import type { CauseId } from '../causes/ids.ts';
import { alpine } from './alpine.ts';
import { apache } from './apache.ts';
import { chrome } from './chrome.ts';
import { clientCertificate } from './client-certificate.ts';
import { clock } from './clock.ts';
import { curl } from './curl.ts';
import { debian } from './debian.ts';
import type { RemedyKind } from './define.ts';
import { docker } from './docker.ts';
import { firefox } from './firefox.ts';
import { git } from './git.ts';
import { java } from './java.ts';
import { macos } from './macos.ts';
import { networkTeam } from './network-team.ts';
import { nginx } from './nginx.ts';
import { nodejs } from './nodejs.ts';
import { portOpen } from './port-open.ts';
import { proxySettings } from './proxy-settings.ts';
import { python } from './python.ts';
import { rhel } from './rhel.ts';
import { tlsRelay } from './tls-relay.ts';
import { windows } from './windows.ts';

/** Every remedy, sorted by id. */
export const remedies = [
  alpine,
  apache,
  chrome,
  clientCertificate,
  clock,
  curl,
  debian,
  docker,
  firefox,
  git,
  java,
  macos,
  networkTeam,
  nginx,
  nodejs,
  portOpen,
  proxySettings,
  python,
  rhel,
  tlsRelay,
  windows,
] as const;

export type AnyRemedy = (typeof remedies)[number];
export type RemedyId = AnyRemedy['id'];
export type StepOf<R extends AnyRemedy> = ReturnType<R['steps']>[number]['id'];

/** In which order readers meet them: what most of them need comes first. Others follow by id. */
const first: readonly RemedyId[] = [
  'nginx',
  'apache',
  'port-open',
  'tls-relay',
  'client-certificate',
  'clock',
  'debian',
];

/** The remedies of a step of the guide for these causes; without any cause, all of that step. */
export function remediesFor(kind: RemedyKind, causes: readonly CauseId[]): readonly AnyRemedy[] {
  return remedies
    .filter((remedy) => remedy.kind === kind)
    .filter((remedy) => causes.length === 0 || remedy.causes.some((cause) => causes.includes(cause)))
    .toSorted((one, other) => place(one.id) - place(other.id));
}

function place(id: RemedyId): number {
  const found = first.indexOf(id);
  return found === -1 ? first.length : found;
}
