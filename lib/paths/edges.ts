import { type Edge, type EdgeFault, edgeFaults, type PathFinding } from './schema.ts';

type Outcome = Edge['outcome'];

/** Keeps every edge that was tried, in the order of trying, with the best outcome seen for it. */
export class EdgeLog {
  readonly #tried = new Map<string, Edge>();
  readonly #judged = new Set<string>();

  /** What the signature said of an edge. */
  tried(subject: string, issuer: string, outcome: Outcome): void {
    const key = `${subject} ${issuer}`;
    if (!this.#tried.has(key)) this.#tried.set(key, { subject, issuer, outcome });
  }

  /** What the rules said of the issuers of a path; an edge is accepted when some path accepts it. */
  judged(certificates: readonly string[], findings: readonly PathFinding[]): void {
    for (const [index, subject] of certificates.slice(0, -1).entries()) {
      const issuer = certificates[index + 1];
      const key = `${subject} ${issuer}`;
      const edge = this.#tried.get(key);
      if (issuer === undefined || edge === undefined || isSignatureFault(edge.outcome)) continue;
      const outcome = findings.find(
        (finding) => finding.at === issuer && isIssuerFault(finding.fault),
      )?.fault;
      const first = !this.#judged.has(key);
      this.#judged.add(key);
      if (outcome === undefined) this.#tried.set(key, { ...edge, outcome: 'accepted' });
      else if (first && isIssuerFault(outcome)) this.#tried.set(key, { ...edge, outcome });
    }
  }

  list(): Edge[] {
    return [...this.#tried.values()];
  }
}

const signatureFaults: readonly Outcome[] = [
  'signature-invalid',
  'signature-unsupported',
  'key-id-mismatch',
  'issuer-unreadable',
];

function isSignatureFault(outcome: Outcome): boolean {
  return signatureFaults.includes(outcome);
}

const issuerFaults: readonly string[] = edgeFaults.filter((fault) => !isSignatureFault(fault));

function isIssuerFault(fault: string): fault is EdgeFault {
  return issuerFaults.includes(fault);
}
