import { type EdgeFault, edgeFaults } from './rule-ids.ts';
import type { Edge, PathFinding } from './schema.ts';

type Outcome = Edge['outcome'];

/** An edge while the search goes on. */
interface Tried {
  readonly subject: string;
  readonly issuer: string;
  outcome: Outcome;
  /** Some path over it was judged by the rules. */
  judged: boolean;
}

/** Keeps every edge that was tried, in the order of trying, with the best outcome seen for it. */
export class EdgeLog {
  readonly #edges: Tried[] = [];
  /** By subject, then by issuer: joining the two fingerprints to one key would cost more than the look-up. */
  readonly #bySubject = new Map<string, Map<string, Tried>>();

  /** What the signature said of an edge. */
  tried(subject: string, issuer: string, outcome: Outcome): void {
    let issuers = this.#bySubject.get(subject);
    if (issuers === undefined) {
      issuers = new Map();
      this.#bySubject.set(subject, issuers);
    }
    if (issuers.has(issuer)) return;
    const edge = { subject, issuer, outcome, judged: false };
    issuers.set(issuer, edge);
    this.#edges.push(edge);
  }

  /** What the rules said of the issuers of a path; an edge is accepted when some path accepts it. */
  judged(certificates: readonly string[], findings: readonly PathFinding[]): void {
    for (let index = 0; index + 1 < certificates.length; index += 1) {
      const [subject = '', issuer = ''] = [certificates[index], certificates[index + 1]];
      const edge = this.#bySubject.get(subject)?.get(issuer);
      if (edge === undefined || isSignatureFault(edge.outcome)) continue;
      const outcome = findings.length === 0 ? 'accepted' : outcomeOf(subject, issuer, findings);
      if (!edge.judged || outcome === 'accepted') edge.outcome = outcome;
      edge.judged = true;
    }
  }

  list(): Edge[] {
    return this.#edges.map(({ subject, issuer, outcome }) => ({ subject, issuer, outcome }));
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
