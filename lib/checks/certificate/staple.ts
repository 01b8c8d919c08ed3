import { type OcspResult, readOcspResponse } from '../../x509/ocsp.ts';
import type { ChainView, Subject } from '../subject.ts';

/** The stapled OCSP response of a chain's leaf, read against its issuer; null when none was stapled. */
export function stapled(view: ChainView, subject: Subject): OcspResult | null {
  const base64 = view.handshakes.find((handshake) => handshake.staple !== null)?.staple;
  if (!base64 || view.leaf === null) return null;
  const issuer = view.search.paths.map((path) => path.certificates[1]).find((sha) => sha !== undefined);
  const issuerDer = issuer === undefined ? null : (subject.der(issuer) ?? null);
  return readOcspResponse(new Uint8Array(Buffer.from(base64, 'base64')), {
    leafFacts: view.leaf,
    issuerDer,
    now: subject.now,
  });
}
