import { type EdgeFault, edgeFaults } from './rule-ids.ts';
import type { Edge, PathFinding } from './schema.ts';

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
    for (let index = 0; index + 1 < certificates.length; index += 1) {
      const [subject = '', issuer = ''] = [certificates[index], certificates[index + 1]];
      const key = `${subject} ${issuer}`;
      const edge = this.#tried.get(key);
      if (edge === undefined || isSignatureFault(edge.outcome)) continue;
      const outcome = findings.length === 0 ? 'accepted' : outcomeOf(subject, issuer, findings);
      const first = !this.#judged.has(key);
      this.#judged.add(key);
      if (edge.outcome !== outcome && (first || outcome === 'accepted')) {
        this.#tried.set(key, { ...edge, outcome });
      }
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

/** The first thing that the rules hold against an issuer, or against the link to it. */
function outcomeOf(subject: string, issuer: string, findings: readonly PathFinding[]): Outcome {
  for (const { at, fault } of findings) {
    if (at === subject && fault === 'key-id-mismatch') return fault;
    if (at === issuer && isIssuerFault(fault)) return fault;
  }
  return 'accepted';
}

function isEdgeFault(fault: string): fault is EdgeFault {
  return (edgeFaults as readonly string[]).includes(fault);
}

function isIssuerFault(fault: string): fault is EdgeFault {
  return isEdgeFault(fault) && !isSignatureFault(fault);
}
