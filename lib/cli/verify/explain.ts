import type { ChainPath, Edge, PathFinding } from '../../paths/schema.ts';
import type { TrustStore } from '../../roots/store.ts';
import type { CertificateFacts } from '../../x509/facts.ts';
import { fingerprint } from '../../x509/fingerprint.ts';
import { readCertificate } from '../../x509/read.ts';
import type { Judged } from './judge.ts';

/** A certificate by its subject (RFC 4514, empty where there is none) and its SHA-256. */
export interface Named {
  readonly subject: string;
  readonly sha256: string;
}

export interface ExplainedFinding {
  readonly rule: PathFinding['fault'];
  readonly level: 'fault' | 'warning';
  readonly at: Named;
  readonly values: PathFinding['values'];
}

/** A candidate that did not carry the path on. */
export interface RejectedIssuer {
  readonly certificate: Named;
  readonly issuer: Named;
  readonly reason: Edge['outcome'];
}

export interface Explanation {
  readonly path: readonly (Named & { readonly facts: CertificateFacts | null })[];
  /** Null where no path could be looked for. */
  readonly best: ChainPath | null;
  readonly findings: readonly ExplainedFinding[];
  readonly rejected: readonly RejectedIssuer[];
}

/** The best path in full: what was found on it, and which issuers were tried beside it and not taken. */
export function explain({ search, sent }: Judged, stores: readonly TrustStore[]): Explanation {
  const best = search.paths[0] ?? null;
  const factsOf = lookup(sent, stores);
  const named = (sha256: string): Named => ({ subject: factsOf(sha256)?.subject.text ?? '', sha256 });
  const said = (level: ExplainedFinding['level']) => (finding: PathFinding) => ({
    rule: finding.fault,
    level,
    at: named(finding.at),
    values: finding.values,
  });
  const certificates = best?.certificates ?? [];
  return {
    best,
    path: certificates.map((sha256) => ({ ...named(sha256), facts: factsOf(sha256) })),
    findings: [...(best?.faults.map(said('fault')) ?? []), ...(best?.warnings.map(said('warning')) ?? [])],
    rejected: search.edges
      .filter((edge) => isBeside(edge, certificates))
      .map(({ subject, issuer, outcome }) => ({
        certificate: named(subject),
        issuer: named(issuer),
        reason: outcome,
      })),
  };
}

/** A way that was not taken; a broken link of the path itself is among the findings. */
function isBeside({ subject, issuer, outcome }: Edge, certificates: readonly string[]): boolean {
  const index = certificates.indexOf(subject);
  return outcome !== 'accepted' && index >= 0 && certificates[index + 1] !== issuer;
}

/** Facts by fingerprint; the anchors, which may be many, are gone through only for what was not sent. */
function lookup(sent: readonly Uint8Array[], stores: readonly TrustStore[]) {
  const find = (ders: readonly Uint8Array[], sha256: string) =>
    ders.find((der) => fingerprint(der) === sha256);
  return (sha256: string): CertificateFacts | null => {
    const der =
      find(sent, sha256) ??
      find(
        stores.flatMap(({ anchors }) => anchors),
        sha256,
      );
    const read = der === undefined ? null : readCertificate(der);
    return read?.ok ? read.facts : null;
  };
}
