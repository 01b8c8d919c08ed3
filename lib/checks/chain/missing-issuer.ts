import type { CertificateFacts } from '../../x509/facts.ts';
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
  /\b(intermediate|issuing|sub(ordinate)?[ -]?ca|(tls|server|ssl|dv|ov|ev|signing) ca|ca ?[\d-]+|[ery]\d{1,2})\b/i;
const SOUNDS_ROOT = /\broot\b/i;

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
  let weight = 0;
  if (SOUNDS_INTERMEDIATE.test(top.issuer.text) && !SOUNDS_ROOT.test(top.issuer.text)) weight += 2;
  // A public CA must name its issuer's address and log its certificates; private ones rarely do either.
  if (view.leaf !== null && view.leaf.sctCount > 0) weight += 3;
  if (top.aia.issuers.length > 0) weight += 2;
  if (sharesOrganization(top, subject)) weight += 2;
  // Roots are meant to stay offline: a leaf is hardly ever signed by one.
  if (view.leaf?.sha256 === top.sha256) weight += 1;
  return weight;
}

function weightUnknown(top: CertificateFacts, view: ChainView, subject: Subject): number {
  let weight = 0;
  if (SOUNDS_ROOT.test(top.issuer.text)) weight += 3;
  const looksPublic = (view.leaf?.sctCount ?? 0) > 0;
  const privateStores = subject.stores.some(
    (store) => store.decides && store.id !== 'mozilla' && store.anchors.length > 0,
  );
  if (!looksPublic && !privateStores) weight += 4;
  // Most private hierarchies have one intermediate: what is above a CA certificate is the root as a rule.
  if (view.leaf?.sha256 !== top.sha256) weight += 2;
  return weight;
}

/** The issuer's organisation is one that a deciding private store holds a root of. */
function sharesOrganization(top: CertificateFacts, subject: Subject): boolean {
  const organizations = top.issuer.organizations;
  return subject.privateAnchors.some((anchor) =>
    anchor.subject.organizations.some((organization) => organizations.includes(organization)),
  );
}
