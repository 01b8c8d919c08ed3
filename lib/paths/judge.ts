import type { CertificateDetail } from '../x509/detail.ts';
import { type PathContext, type Place, type Purpose, placeOf } from './context.ts';
import type { PathNode } from './node.ts';
import { orderFaults } from './order.ts';
import type { Level, Profile, Switch } from './profiles/profile.ts';
import { nothing } from './rules/finding.ts';
import { certificateRules, lastRules, pathRules } from './rules/index.ts';
import type { PathFinding } from './schema.ts';

export interface Judgement {
  readonly faults: PathFinding[];
  readonly warnings: PathFinding[];
}

/** Judges a path by every rule, and sorts what they say by the profile's levels. */
export function judgePath(path: PathContext, profile: Profile): Judgement {
  const faults: PathFinding[] = [];
  const warnings: PathFinding[] = [];
  const sort = (findings: readonly PathFinding[]) => {
    for (const finding of findings) {
      const level = levelOf(finding, path, profile);
      if (level === 'fault') faults.push(finding);
      else if (level === 'warning') warnings.push(finding);
    }
  };
  for (const [index, node] of path.nodes.entries()) sort(certificateFindings(node, placeOf(path, index)));
  for (const rule of pathRules) sort(rule(path));
  // What costs signatures of its own is asked only of a path that is otherwise sound.
  if (faults.length === 0) for (const rule of lastRules) sort(rule(path));
  if (faults.length + warnings.length === 0) return { faults, warnings };
  const certificates = path.nodes.map(({ sha256 }) => sha256);
  return { faults: orderFaults(faults, certificates), warnings: orderFaults(warnings, certificates) };
}

/** Whether the rules about single certificates, as the profile takes them, speak against an issuer as such. */
export function isDoubtfulIssuer(node: PathNode, now: number, purpose: Purpose, profile: Profile): boolean {
  if (now < node.detail.notBefore || now > node.detail.notAfter) return true;
  const findings = certificateFindings(node, { role: 'issuer', end: node.anchor ? 'anchor' : null, purpose });
  return findings.some(
    ({ fault }) => levelBy(profile.switches[fault], node.anchor, node.detail.notBefore) === 'fault',
  );
}

/** By certificate, then by place: the rules are pure, and certificates come again from search to search. */
const known = new WeakMap<CertificateDetail, Map<number, readonly PathFinding[]>>();

function certificateFindings(node: PathNode, place: Place): readonly PathFinding[] {
  let places = known.get(node.detail);
  if (places === undefined) {
    places = new Map();
    known.set(node.detail, places);
  }
  const key = placeKey(place);
  let findings = places.get(key);
  if (findings === undefined) {
    const all = certificateRules.flatMap((rule) => rule(node, place));
    findings = all.length === 0 ? nothing : all;
    places.set(key, findings);
  }
  return findings;
}

const ends = { none: 0, anchor: 1, 'self-signed': 2 } as const;
const purposes = { server: 0, client: 3, any: 6 } as const;

function placeKey({ role, end, purpose }: Place): number {
  return (role === 'leaf' ? 9 : 0) + purposes[purpose] + ends[end ?? 'none'];
}

function levelOf({ fault, at }: PathFinding, path: PathContext, profile: Profile): Level {
  const setting = profile.switches[fault];
  if (typeof setting === 'string') return setting;
  const index = path.nodes.findIndex(({ sha256 }) => sha256 === at);
  const anchor = path.ending.kind === 'anchor' && index === path.nodes.length - 1;
  return levelBy(setting, anchor, path.nodes[index]?.detail.notBefore ?? Number.NaN);
}

/** What a profile makes of a broken rule; `issued` in milliseconds (notBefore stands for the date of issue). */
function levelBy(setting: Switch, anchor: boolean, issued: number): Level {
  if (typeof setting === 'string') return setting;
  if (setting.issuedFrom !== undefined && issued < Date.parse(setting.issuedFrom)) return 'off';
  return anchor ? (setting.anchor ?? setting.level) : setting.level;
}
