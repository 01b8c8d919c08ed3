import { anchorsNamed } from '../../paths/node.ts';
import type { CertificateFacts, NameFacts } from '../../x509/facts.ts';
import { leadingPath } from '../path-view.ts';
import type { ChainView, Subject } from '../subject.ts';
import { factsOf } from '../subject.ts';

/**
 * The path stops at a certificate whose issuer is nowhere. Two stories fit: the server omits an
 * intermediate that exists, or the issuer is a root that no store has. The evidence is weighed here.
 */
export interface MissingIssuer {
  /** Fingerprint of the certificate at which the path stops. */
  readonly at: string;
  readonly story: 'intermediate-omitted' | 'root-unknown';
}

const SOUNDS_INTERMEDIATE =
  /intermediate|issuing|subordinate|\bsub[ _-]?ca|\b(policy|(tls|server|ssl|dv|ov|ev|signing) ca|ca[ _-]?\d+|[yw]?[er]\d{1,2})\b|中間|下位|発行/i;
const SOUNDS_ROOT = /\broot\b|root[ _-]?(ca|cert)|root\d|ルート/i;

export function missingIssuer(view: ChainView, subject: Subject): MissingIssuer | null {
  const path = leadingPath(view);
  const fault = path?.faults.find((finding) => finding.fault === 'no-issuer-found');
  const top = factsOf(subject, fault?.at);
  if (path === null || path.complete || top === null) return null;
  const omitted = weightOmitted(top, view, subject);
  const unknown = weightUnknown(top, view, subject);
  return { at: top.sha256, story: omitted > unknown ? 'intermediate-omitted' : 'root-unknown' };
}

function weightOmitted(top: CertificateFacts, view: ChainView, subject: Subject): number {
  const issuer = nameOf(top.issuer);
  let weight = 0;
  if (SOUNDS_INTERMEDIATE.test(issuer) && !SOUNDS_ROOT.test(issuer)) weight += 2;
  // A public CA must name its issuer's address and log its certificates; private ones rarely do either.
  if (isLogged(view)) weight += 4;
  if (top.aia.issuers.length > 0) weight += 2;
  if (subject.privateAnchors.some((anchor) => isKin(top.issuer, anchor.subject))) weight += 2;
  // Roots are meant to stay offline: a leaf is hardly ever signed by one.
  if (view.leaf?.sha256 === top.sha256) weight += 1;
  return weight;
}

function weightUnknown(top: CertificateFacts, view: ChainView, subject: Subject): number {
  let weight = 0;
  if (SOUNDS_ROOT.test(nameOf(top.issuer))) weight += 3;
  const privateStores = subject.stores.some(
    (store) => store.decides && store.id !== 'mozilla' && store.anchors.length > 0,
  );
  if (!isLogged(view) && !privateStores) weight += 4;
  // Most private hierarchies have one intermediate: what is above a CA certificate is the root as a rule.
  if (!isLogged(view) && view.leaf?.sha256 !== top.sha256) weight += 2;
  // A CA that was made anew under its old name, or as the next of its kind: the store has the one before.
  if (hasNamesake(top, subject)) weight += 8;
  else if (subject.privateAnchors.some((anchor) => isSibling(top.issuer, anchor.subject))) weight += 4;
  return weight;
}

function isLogged({ leaf }: ChainView): boolean {
  return (leaf?.sctCount ?? 0) > 0;
}

/** A deciding store holds a root of the very name that is missing: it didn't fit, so its key is another. */
function hasNamesake(top: CertificateFacts, subject: Subject): boolean {
  return subject.stores
    .filter(({ decides }) => decides)
    .some((store) => anchorsNamed(store, top.issuer).some(({ selfIssued }) => selfIssued));
}

/** The same organisation, or common names that begin with the same word of its own. */
function isKin(issuer: NameFacts, root: NameFacts): boolean {
  if (root.organizations.some((organization) => issuer.organizations.includes(organization))) return true;
  const word = firstWord(issuer);
  return word !== null && word === firstWord(root);
}

/** Words of this length or shorter (`CA`, `My`) and those of the trade say nothing of whose CA it is. */
const WORD_MIN = 3;
const OF_THE_TRADE =
  /^(root|intermediate|issuing|policy|server|internal|private|public|trust|trusted|global|local|the)$/;

function firstWord(name: NameFacts): string | null {
  const word = /^[\p{L}\p{N}]+/u.exec(nameOf(name).toLowerCase())?.[0] ?? '';
  return word.length < WORD_MIN || OF_THE_TRADE.test(word) ? null : word;
}

/** `Example Root G1` and `Example Root G2`: names that differ in their numbers alone. */
function isSibling(issuer: NameFacts, root: NameFacts): boolean {
  const [one, other] = [issuer, root].map(({ text }) => text.replace(/\d+/g, '#').toLowerCase());
  return one === other && issuer.text !== root.text;
}

function nameOf(name: NameFacts): string {
  return name.commonNames.at(-1) ?? name.text;
}
