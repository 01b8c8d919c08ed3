import type { ProbeFailure } from '../../observation/failure.ts';
import type { Endpoint, Handshake } from '../../observation/schema.ts';
import type { Subject } from '../subject.ts';

export interface AddressFailure {
  readonly address: string;
  readonly failure: ProbeFailure;
  /** The handshake that failed, when it got that far. */
  readonly handshake: Handshake | null;
}

/**
 * The handshake that an address is judged by: the one with the host's name. What a server says to clients
 * that send no name is another site's business, and has a check of its own.
 */
export function namedHandshake({ handshakes }: Pick<Endpoint, 'handshakes'>): Handshake | null {
  return handshakes.find(({ kind }) => kind === 'sni') ?? handshakes[0] ?? null;
}

/** The handshake that each address is judged by, of those that were connected to. */
export function namedHandshakes({ endpoints }: Pick<Subject, 'endpoints'>): readonly Handshake[] {
  return endpoints.flatMap((endpoint) => namedHandshake(endpoint) ?? []);
}

/** For each address that showed no certificate: why not, by its handshake with the host's name. */
export function addressFailures(subject: Subject): readonly AddressFailure[] {
  return subject.endpoints.flatMap((endpoint): AddressFailure[] => {
    const { address } = endpoint;
    if (endpoint.failure !== null) return [{ address, failure: endpoint.failure, handshake: null }];
    const named = namedHandshake(endpoint);
    if (named === null || named.failure === null || named.chain !== null) return [];
    return [{ address, failure: named.failure, handshake: named }];
  });
}

/** Whether any address showed a certificate to a client that asked for the host's name. */
export function anythingSeen(subject: Subject): boolean {
  return namedHandshakes(subject).some(({ chain }) => chain !== null);
}
