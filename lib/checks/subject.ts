import type { Endpoint, Handshake, Observation } from '../observation/schema.ts';
import type { PathSearch } from '../paths/schema.ts';
import type { TrustStore } from '../roots/store.ts';
import type { CertificateFacts, ReadResult } from '../x509/facts.ts';

/** One distinct chain that was presented to a handshake with the host's name, and what stands on it. */
export interface ChainView {
  /** Fingerprints as sent; [] for an empty Certificate message. */
  readonly sent: readonly string[];
  /** The addresses that sent it. */
  readonly addresses: readonly string[];
  /** The handshakes that showed it. */
  readonly handshakes: readonly Handshake[];
  /** The first certificate sent, when it can be read. */
  readonly leaf: CertificateFacts | null;
  /** Paths to the deciding stores, best first. */
  readonly search: PathSearch;
  /** Whether each store that doesn't decide takes the chain as sent, apart. */
  readonly systemTrusts: boolean | null;
}

/** Everything that a check may look at: facts and paths, with clock and stores passed in. */
export interface Subject {
  readonly observation: Observation;
  /** The instant of the look. */
  readonly now: Date;
  /** The name that the certificate must cover. */
  readonly name: { readonly value: string; readonly kind: 'dns' | 'ipv4' | 'ipv6' };
  readonly certificates: ReadonlyMap<string, ReadResult>;
  /** DER of a certificate that was seen or is an anchor. */
  readonly der: (sha256: string) => Uint8Array | undefined;
  /** Distinct chains of the handshakes with the host's name; the one of most addresses first. */
  readonly views: readonly ChainView[];
  readonly endpoints: readonly Endpoint[];
  readonly stores: readonly TrustStore[];
  /** Anchors of the deciding stores other than the public one (operator, request, lab), read. */
  readonly privateAnchors: readonly CertificateFacts[];
}

/** Facts of a certificate by fingerprint, or null when it is unknown or unreadable. */
export function factsOf(subject: Subject, sha256: string | undefined): CertificateFacts | null {
  const read = sha256 === undefined ? undefined : subject.certificates.get(sha256);
  return read?.ok ? read.facts : null;
}
