import type { PathFinding } from '../../paths/schema.ts';
import { defineChainCheck } from '../define.ts';
import { displayName, leadingFault } from '../path-view.ts';
import { keptRule, type PathRuleDetails } from './path-rule.ts';

type Details = Pick<PathRuleDetails, 'kept' | 'no-path'> & {
  /** `wanted`: the issuer's name as the certificate has it; `found`: as the issuer has it. RFC 4514 texts. */
  differs: { certificate: string; issuer: string; wanted: string; found: string };
  /** The texts are the same: the names differ in string types alone. */
  'type-differs': { certificate: string; issuer: string; wanted: string };
};

/**
 * The issuer's key made the signature, but its name is written otherwise than in the certificate: Go, GnuTLS, rustls
 * and Firefox then take no issuer at all, while OpenSSL, Java and Chromium go on.
 */
export const issuerNameDiffers = defineChainCheck<Details>()({
  id: 'issuer-name-differs',
  sources: ['CA/Browser Forum BR §7.1.4.1', 'RFC 5280 §7.1'],
  since: null,
  run(view, subject) {
    const finding = leadingFault(view, ['issuer-name-not-identical']);
    if (finding === null) return keptRule(view);
    const names = namesOf(finding);
    const values = {
      certificate: displayName(subject, finding.at),
      issuer: displayName(subject, String(finding.values.issuerSha256)),
    };
    const told = { outcome: 'fail', certificates: [finding.at] } as const;
    return names.wanted === names.found
      ? { ...told, detail: 'type-differs', values: { ...values, wanted: names.wanted } }
      : { ...told, detail: 'differs', values: { ...values, ...names } };
  },
});

function namesOf({ values }: PathFinding): { readonly wanted: string; readonly found: string } {
  return { wanted: String(values.wanted), found: String(values.found) };
}
