import type { PathFinding } from '../../paths/schema.ts';
import { defineChainCheck } from '../define.ts';
import { displayName, leadingPath } from '../path-view.ts';
import type { ChainView } from '../subject.ts';
import { keptRule, type PathRuleDetails } from './path-rule.ts';

type Details = Pick<PathRuleDetails, 'kept' | 'no-path'> & {
  /** `wanted` and `found` are key identifiers in hex. */
  mismatched: { certificate: string; issuer: string; wanted: string; found: string };
};

/**
 * The issuer's key made the signature, but the authority key identifier names another one: OpenSSL, GnuTLS, Node.js
 * and Python then take no issuer at all, while Go, Java and rustls go on.
 */
export const keyIdMismatched = defineChainCheck<Details>()({
  id: 'key-id-mismatched',
  sources: ['RFC 5280 §4.2.1.1', 'RFC 5280 §4.2.1.2'],
  since: null,
  run(view, subject) {
    const finding = mismatchOnPath(view);
    if (finding === null) return keptRule(view);
    const { issuerSha256, wanted, found } = finding.values;
    return {
      detail: 'mismatched',
      outcome: 'fail',
      values: {
        certificate: displayName(subject, finding.at),
        issuer: displayName(subject, String(issuerSha256)),
        wanted: String(wanted),
        found: String(found),
      },
      certificates: [finding.at],
    };
  },
});

/** Where a path ends for want of an issuer, the same fault tells of a namesake with another key: that is no link. */
function mismatchOnPath(view: ChainView): PathFinding | null {
  const path = leadingPath(view);
  const isLink = ({ fault, at, values }: PathFinding) => {
    const index = path?.certificates.indexOf(at) ?? -1;
    const signer = path?.certificates[index + 1] ?? at;
    return fault === 'key-id-mismatch' && values.issuerSha256 === signer;
  };
  return path?.faults.find(isLink) ?? null;
}
