import type { RevocationList } from '../../x509/crl.ts';
import { issuerAlternativeNames } from '../../x509/crl-issuer-names.ts';
import type { DistributionPoint } from '../../x509/distribution-points.ts';
import type { GeneralNames } from '../../x509/facts.ts';
import { emptyGeneralNames } from '../../x509/general-names.ts';
import { nameKey } from '../../x509/name-match.ts';
import type { PathNode } from '../node.ts';
import type { Why } from './obstacles.ts';

/** A distribution point as it is asked for. */
export interface Point extends DistributionPoint {
  /** Other names of the certificate's issuer count as the point's names. */
  readonly issuerItself: boolean;
}

/** The points of a certificate, and last the one that RFC 5280 §6.3.3 assumes: its issuer's own lists. */
export function pointsOf({ facts, detail }: PathNode): Point[] {
  const own = { ...emptyGeneralNames(), directory: [facts.issuer.text] };
  const named = detail.distributionPoints.map((point) => ({ ...point, issuerItself: false }));
  return [...named, { names: own, reasons: null, crlIssuers: null, issuerItself: true }];
}

/** Keys of the names whose lists a point speaks of (RFC 5280 §6.3.3 (b)(1)). */
export function issuerKeysOf(point: Point, node: PathNode): readonly string[] {
  return point.crlIssuers?.map(nameKey) ?? [node.issuerKey];
}

/** RFC 5280 §6.3.3 (b): whether a list of the right issuer speaks of a certificate; null when it does. */
export function outOfScope({ facts }: RevocationList, point: Point, node: PathNode): Why | null {
  const scope = facts.issuingDistributionPoint;
  if (point.crlIssuers !== null && scope?.indirect !== true) return 'indirect-not-declared';
  if (scope === null) return null;
  const isCa = node.facts.basicConstraints?.ca === true;
  const excluded =
    scope.onlyAttributeCertificates ||
    (scope.onlyUserCertificates && isCa) ||
    (scope.onlyCaCertificates && !isCa);
  if (excluded || (scope.names !== null && !namesMeet(scope.names, point, node))) return 'scope';
  return null;
}

function namesMeet(wanted: GeneralNames, point: Point, node: PathNode): boolean {
  const { names, crlIssuers } = point;
  if (names === null)
    return shareName(wanted, { ...emptyGeneralNames(), directory: [...(crlIssuers ?? [])] });
  return (
    shareName(wanted, names) || (point.issuerItself && shareName(wanted, issuerAlternativeNames(node.der)))
  );
}

/** RFC 5280 §5.2.5: the same name, written the same way; directory names match as names do. */
function shareName(one: GeneralNames, other: GeneralNames): boolean {
  const keys = nameKeys(one);
  for (const key of nameKeys(other)) if (keys.has(key)) return true;
  return false;
}

/** Names of lists and certificates are compared again and again, and are the same objects each time. */
const known = new WeakMap<GeneralNames, ReadonlySet<string>>();

function nameKeys(names: GeneralNames): ReadonlySet<string> {
  const before = known.get(names);
  if (before !== undefined) return before;
  const plain = (['uri', 'dns', 'email', 'ip'] as const).flatMap((kind) =>
    names[kind].map((name) => `${kind} ${name}`),
  );
  const keys = new Set([...plain, ...names.directory.map((text) => `directory ${nameKey(text)}`)]);
  known.set(names, keys);
  return keys;
}
