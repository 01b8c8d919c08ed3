import type { CertificateRule } from '../context.ts';
import { finding, nothing } from './finding.ts';

/**
 * RFC 5280 §6.1.4 (k): an issuer says that it is a CA. A version 1 certificate can't say so: it is taken as
 * a root (as OpenSSL and Go do), never as an intermediate.
 */
export const ca: CertificateRule = (node, { role, end }) => {
  const { basicConstraints, version } = node.facts;
  if (role === 'leaf' || basicConstraints?.ca === true) return nothing;
  if (version < 3 && end !== null) return nothing;
  const said = basicConstraints === null ? 'absent' : 'ca-false';
  return finding('not-a-ca', node, { basicConstraints: said, version });
};
