import type { Handshake } from '../../observation/schema.ts';
import { type OcspResult, readOcspResponse } from '../../x509/ocsp.ts';
import type { ChainView, Subject } from '../subject.ts';

/**
 * The stapled OCSP responses of a chain's leaf, read against its issuer: one for each handshake that had one,
 * since servers that share a certificate each staple what they hold.
 */
export function stapled(view: ChainView, subject: Subject): readonly OcspResult[] {
  const { leaf } = view;
  if (leaf === null) return [];
  const issuer = view.search.paths.map((path) => path.certificates[1]).find((sha) => sha !== undefined);
  const issuerDer = issuer === undefined ? null : (subject.der(issuer) ?? null);
  const staples = new Set(view.handshakes.flatMap(({ staple }) => staple ?? []));
  return [...staples].map((base64) =>
    readOcspResponse(new Uint8Array(Buffer.from(base64, 'base64')), {
      leafFacts: leaf,
      issuerDer,
      now: subject.now,
    }),
  );
}

/** Whether a handshake got past the place where a staple stands (TLS 1.2: after the certificates), and none came. */
export function cameWithout({ staple, completed, version, keyProof }: Handshake): boolean {
  return staple === null && (completed || version === 'TLSv1.3' || keyProof !== 'not-observed');
}
