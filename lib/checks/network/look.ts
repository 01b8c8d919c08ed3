import type { ProbeFailure } from '../../observation/failure.ts';
import type { Handshake } from '../../observation/schema.ts';
import type { Subject } from '../subject.ts';

export interface AddressFailure {
  readonly address: string;
  readonly failure: ProbeFailure;
  /** The handshake that failed, when it got that far. */
  readonly handshake: Handshake | null;
}

/** For each address that showed no certificate: why not, by its handshake with the host's name. */
export function addressFailures(subject: Subject): readonly AddressFailure[] {
  return subject.endpoints.flatMap((endpoint): AddressFailure[] => {
    if (endpoint.failure !== null)
      return [{ address: endpoint.address, failure: endpoint.failure, handshake: null }];
    const named = endpoint.handshakes.find((handshake) => handshake.kind === 'sni') ?? endpoint.handshakes[0];
    if (named === undefined || named.failure === null || named.chain !== null) return [];
    return [{ address: endpoint.address, failure: named.failure, handshake: named }];
  });
}

/** Whether any address showed a certificate. */
export function anythingSeen(subject: Subject): boolean {
  return subject.endpoints.some((endpoint) =>
    endpoint.handshakes.some((handshake) => handshake.chain !== null),
  );
}
