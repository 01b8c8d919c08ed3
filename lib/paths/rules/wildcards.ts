import { isPublicSuffix } from '../../x509/public-suffix.ts';
import type { CertificateRule } from '../context.ts';
import { finding, nothing, SHOWN_MAX } from './finding.ts';

/** BR §1.6.1 and RFC 9525 §6.3: one asterisk as the whole left-most label, and a name behind it. */
const wellFormed = /^\*\.[^*]+$/;

/** Where wildcards stand: alone in the left-most label, and never for every owner of a domain (BR §3.2.2.6). */
export const wildcards: CertificateRule = (node) => {
  const names = node.facts.san?.dns;
  if (names === undefined || !names.some((name) => name.includes('*'))) return nothing;
  const findings = [];
  for (const name of names) {
    const fault = name.includes('*') ? faultOf(name) : null;
    if (fault === null) continue;
    findings.push(...finding(fault, node, { name }));
    if (findings.length >= SHOWN_MAX) break;
  }
  return findings.length === 0 ? nothing : findings;
};

function faultOf(name: string) {
  if (!wellFormed.test(name)) return 'wildcard-malformed';
  return isPublicSuffix(name.slice(2)) ? 'wildcard-public-suffix' : null;
}
