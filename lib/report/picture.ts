import type { CauseId } from '../causes/ids.ts';
import { causes } from '../causes/index.ts';
import { missingIssuer } from '../checks/chain/missing-issuer.ts';
import type { Finding } from '../checks/define.ts';
import { cutShort, daysBetween, displayName, issuerName } from '../checks/path-view.ts';
import { type ChainView, factsOf, type Subject } from '../checks/subject.ts';
import type { ChainPath } from '../paths/schema.ts';
import type { Picture, PictureEdge, PictureLane, PictureNode } from './schema.ts';

/** More names than this are not listed on a leaf's node. */
const NAMES_ON_NODE = 100;

export function buildPicture(
  subject: Subject,
  findings: readonly Finding[],
  primary: CauseId | null,
): Picture {
  const first = subject.views[0];
  if (first === undefined) return { lanes: [], unused: [] };
  const lanes = subject.views.map((view, index) =>
    lane(view, leading(view), index === 0 ? 'main' : 'address', subject, findings, primary),
  );
  const other = first.search.paths.slice(1).find((path) => path.complete);
  if (other !== undefined) lanes.splice(1, 0, lane(first, other, 'alternative', subject, [], null));
  return { lanes, unused: unusedOf(first, subject) };
}

function leading(view: ChainView): ChainPath | null {
  return view.search.paths[0] ?? null;
}

function lane(
  view: ChainView,
  path: ChainPath | null,
  kind: PictureLane['kind'],
  subject: Subject,
  findings: readonly Finding[],
  primary: CauseId | null,
): PictureLane {
  const shas = path?.certificates ?? view.sent.slice(0, 1);
  const about = relevant(findings, view, primary);
  const nodes = shas.map((sha, index) => node(sha, index, path, view, subject, about));
  const edges = shas.slice(1).map((_, index) => edge(index, path, view, about));
  // Behind a fault in the message nothing is known to be missing.
  const stop = cutShort(view) ? null : missingIssuer(view, subject);
  if (kind !== 'alternative' && stop !== null && shas.at(-1) === stop.at) {
    nodes.push(
      missingNode(issuerName(subject, stop.at), stop.story === 'root-unknown' ? 'root' : 'intermediate'),
    );
    edges.push({
      state: 'broken',
      finding: indexOf(
        about,
        (finding) => EDGE_CHECKS.includes(finding.check) && finding.certificates.includes(stop.at),
      ),
    });
  }
  return { kind, addresses: [...view.addresses], nodes, edges };
}

type Indexed = { readonly finding: Finding; readonly index: number };

/** Failing findings about this view, those of the primary cause first: red marks the cause alone. */
function relevant(
  findings: readonly Finding[],
  view: ChainView,
  primary: CauseId | null,
): readonly Indexed[] {
  const leadingChecks = causes.find((cause) => cause.id === primary)?.checks as readonly string[] | undefined;
  return findings
    .map((finding, index) => ({ finding, index }))
    .filter(({ finding }) => finding.outcome === 'fail')
    .filter(
      ({ finding }) =>
        finding.addresses.length === 0 ||
        finding.addresses.some((address) => view.addresses.includes(address)),
    )
    .sort(
      (a, b) =>
        Number(leadingChecks?.includes(b.finding.check)) - Number(leadingChecks?.includes(a.finding.check)),
    );
}

function indexOf(about: readonly Indexed[], test: (finding: Finding) => boolean): number | null {
  return about.find(({ finding }) => test(finding))?.index ?? null;
}

/** Checks whose fault lies between two certificates; all others lie in one. */
const EDGE_CHECKS: readonly string[] = ['intermediate-missing', 'signature-broken', 'root-untrusted'];

function node(
  sha: string,
  index: number,
  path: ChainPath | null,
  view: ChainView,
  subject: Subject,
  about: readonly Indexed[],
): PictureNode {
  const facts = factsOf(subject, sha);
  const isLast = path !== null && index === path.certificates.length - 1;
  const isRoot = index > 0 && (facts?.selfIssued === true || (isLast && path?.complete === true));
  const trustedIn = isLast ? [...(path?.stores ?? [])] : [];
  const sentAt = view.sent.indexOf(sha);
  return {
    sha256: sha,
    role: index === 0 ? 'leaf' : isRoot ? 'root' : 'intermediate',
    origin: path?.origin[index] ?? 'sent',
    name: displayName(subject, sha),
    sentAt: sentAt < 0 ? null : sentAt + 1,
    trustedIn,
    notTrustedIn:
      isLast && (isRoot || trustedIn.length > 0)
        ? subject.stores.map(({ id }) => id).filter((id) => !trustedIn.includes(id))
        : [],
    lifetime: facts === null ? null : lifetime(facts.notBefore, facts.notAfter, subject.now),
    names: index === 0 ? [...(facts?.san?.dns ?? []), ...(facts?.san?.ip ?? [])].slice(0, NAMES_ON_NODE) : [],
    finding: indexOf(about, (finding) => finding.certificates.includes(sha) && isAtNode(finding, isLast)),
  };
}

/** A broken signature shows on the edge to the issuer; a certificate that ends its path has no such edge. */
function isAtNode(finding: Finding, isLast: boolean): boolean {
  if (finding.check === 'signature-broken') return isLast;
  return !EDGE_CHECKS.includes(finding.check) || finding.detail === 'root-not-in-stores';
}

function missingNode(name: string, role: 'intermediate' | 'root'): PictureNode {
  return {
    sha256: null,
    role,
    origin: 'missing',
    name,
    sentAt: null,
    trustedIn: [],
    notTrustedIn: [],
    lifetime: null,
    names: [],
    finding: null,
  };
}

function edge(
  index: number,
  path: ChainPath | null,
  view: ChainView,
  about: readonly Indexed[],
): PictureEdge {
  const below = path?.certificates[index];
  const above = path?.certificates[index + 1];
  const broken = indexOf(
    about,
    (finding) => finding.check === 'signature-broken' && finding.certificates[0] === below,
  );
  if (broken !== null) return { state: 'broken', finding: broken };
  const firstFetched = path?.origin.indexOf('fetched') ?? -1;
  const missing = indexOf(
    about,
    (finding) => finding.check === 'intermediate-missing' && finding.detail === 'completed-by-fetch',
  );
  if (missing !== null && firstFetched === index + 1) return { state: 'broken', finding: missing };
  const tried = view.search.edges.find(({ subject, issuer }) => subject === below && issuer === above);
  return {
    state: tried === undefined || tried.outcome === 'signature-unsupported' ? 'unknown' : 'signed',
    finding: null,
  };
}

function lifetime(notBefore: string, notAfter: string, now: Date): NonNullable<PictureNode['lifetime']> {
  const start = new Date(notBefore);
  const end = new Date(notAfter);
  const total = Math.max(end.getTime() - start.getTime(), 1);
  return {
    notBefore,
    notAfter,
    elapsed: Math.round(((now.getTime() - start.getTime()) / total) * 10_000) / 10_000,
    daysLeft: daysBetween(now, end),
    daysTotal: Math.round(total / 86_400_000),
  };
}

function unusedOf(view: ChainView, subject: Subject): Picture['unused'] {
  const onPaths = new Set(view.search.paths.flatMap((path) => path.certificates));
  return view.sent.flatMap((sha, index): Picture['unused'] => {
    const item = { sha256: sha, name: displayName(subject, sha), sentAt: index + 1 };
    if (view.sent.indexOf(sha) < index) return [{ ...item, why: 'duplicate' }];
    if (index === 0 || onPaths.has(sha)) return [];
    return [{ ...item, why: subject.certificates.get(sha)?.ok ? 'stranger' : 'unreadable' }];
  });
}
