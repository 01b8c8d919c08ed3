import type { PathRule } from '../context.ts';
import { finding, nothing } from './finding.ts';

const DAY = 86_400_000;
/** Chrome's Certificate Transparency policy: 2 timestamps up to this lifetime, 3 beyond. */
const SHORT = 180 * DAY;
/** Chrome asks for timestamps in what was issued from then on. */
const SINCE = Date.parse('2018-04-30');

/**
 * Signed certificate timestamps in a server's certificate below a public root. They may also come with the handshake,
 * which is not seen here.
 */
export const timestamps: PathRule = ({ nodes, ending, purpose }) => {
  const leaf = nodes[0];
  if (leaf === undefined || purpose !== 'server' || ending.kind !== 'anchor') return nothing;
  if (leaf.detail.notBefore < SINCE || nodes.at(-1)?.stores.includes('mozilla') !== true) return nothing;
  // notAfter is the end of its second, which the policy doesn't count.
  const least = leaf.detail.notAfter - leaf.detail.notBefore < SHORT + 1000 ? 2 : 3;
  const found = leaf.facts.sctCount;
  return found >= least ? nothing : finding('timestamps-too-few', leaf, { found, least });
};
