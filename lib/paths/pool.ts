import type { StoreId, TrustStore } from '../roots/store.ts';
import { fingerprint } from '../x509/fingerprint.ts';
import { subjectKeyOf } from '../x509/read.ts';
import { Allowance, POOL_MAX, READS_MAX } from './budget.ts';
import { candidateOf, indexOf, type Origin, type PathNode, type ReadCandidate } from './node.ts';

/** Everything that a path may be made of. */
export interface Pool {
  /** The first certificate sent, or null when it can't be read. */
  readonly leaf: PathNode | null;
  /** Fingerprints of the certificates after the first that were sent and can't be read. */
  readonly unreadable: readonly string[];
  /** More was sent or fetched, or bore the names in question, than is looked at. */
  readonly truncated: boolean;
  /** Certificates whose subject is this name. */
  readonly named: (subjectKey: string) => readonly PathNode[];
}

/** A certificate that was given, of which only the subject is known as yet. */
interface Given {
  readonly der: Uint8Array;
  readonly sha256: string;
  readonly origin: Origin;
  readonly position: number;
}

/**
 * Gathers the certificates; the same one from several sources is one node, of the first of them. Strangers are
 * read no further than their subject: a server may send hundreds.
 */
export function gatherPool(
  sent: readonly Uint8Array[],
  fetched: readonly Uint8Array[],
  stores: readonly TrustStore[],
): Pool {
  const gathering = new Gathering(stores);
  const leaf = gathering.take(sent, 'sent');
  gathering.take(fetched, 'fetched');
  return {
    leaf,
    get unreadable() {
      return [...gathering.unreadable];
    },
    get truncated() {
      return sent.length > POOL_MAX || fetched.length > POOL_MAX || gathering.reads.exhausted;
    },
    named: (subjectKey) => gathering.named(subjectKey),
  };
}

class Gathering {
  readonly unreadable = new Set<string>();
  readonly reads = new Allowance(READS_MAX);
  readonly #stores: readonly TrustStore[];
  readonly #given = new Map<string, Given>();
  readonly #bySubject = new Map<string, Given[]>();
  readonly #nodes = new Map<string, PathNode>();
  readonly #named = new Map<string, readonly PathNode[]>();

  constructor(stores: readonly TrustStore[]) {
    this.#stores = stores;
  }

  /** Sorts the certificates of one source by their subjects; gives the first of them as a node. */
  take(ders: readonly Uint8Array[], origin: Origin): PathNode | null {
    let first: PathNode | null = null;
    const count = Math.min(ders.length, POOL_MAX);
    for (let position = 0; position < count; position += 1) {
      const der = ders[position];
      if (der === undefined) continue;
      const given = { der, sha256: fingerprint(der), origin, position };
      if (position === 0 && origin === 'sent') first = this.#read(given);
      this.#sort(given);
    }
    return first;
  }

  named(subjectKey: string): readonly PathNode[] {
    const known = this.#named.get(subjectKey);
    if (known !== undefined) return known;
    const found: PathNode[] = [];
    for (const given of this.#bySubject.get(subjectKey) ?? []) {
      const node = this.#read(given);
      if (node !== null) found.push(node);
    }
    for (const store of this.#stores) {
      for (const [position, candidate] of indexOf(store).named(subjectKey).entries()) {
        const node = this.#node(candidate, 'store', position);
        if (!found.includes(node)) found.push(node);
      }
    }
    this.#named.set(subjectKey, found);
    return found;
  }

  #sort(given: Given): void {
    if (this.#given.has(given.sha256)) return;
    this.#given.set(given.sha256, given);
    const key = subjectKeyOf(given.der, given.sha256);
    if (key === null) {
      this.#cannotRead(given);
      return;
    }
    const same = this.#bySubject.get(key);
    if (same === undefined) this.#bySubject.set(key, [given]);
    else same.push(given);
  }

  #read(given: Given): PathNode | null {
    if (!this.reads.take(1)) return null;
    const candidate = candidateOf(given.der, given.sha256);
    if (candidate !== null) return this.#node(candidate, given.origin, given.position);
    this.#cannotRead(given);
    return null;
  }

  #cannotRead({ origin, position, sha256 }: Given): void {
    if (origin === 'sent' && position > 0) this.unreadable.add(sha256);
  }

  #node(candidate: ReadCandidate, origin: Origin, position: number): PathNode {
    const known = this.#nodes.get(candidate.sha256);
    if (known !== undefined) return known;
    const node = nodeOf(candidate, origin, position, this.#stores);
    this.#nodes.set(candidate.sha256, node);
    return node;
  }
}

const nowhere: readonly StoreId[] = [];

function nodeOf(
  { sha256, der, facts, detail, subjectKey, issuerKey }: ReadCandidate,
  origin: Origin,
  position: number,
  stores: readonly TrustStore[],
): PathNode {
  let held = nowhere;
  let anchor = false;
  for (const store of stores) {
    if (!indexOf(store).fingerprints.has(sha256)) continue;
    held = [...held, store.id];
    anchor ||= store.decides;
  }
  return { sha256, der, facts, detail, subjectKey, issuerKey, origin, position, stores: held, anchor };
}
