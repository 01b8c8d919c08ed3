import { defineChainCheck } from '../define.ts';
import { displayName, leadingFault } from '../path-view.ts';
import { factsOf } from '../subject.ts';

type Details = {
  'weak-signature': { certificate: string; algorithm: string };
  /** The TLS library at hand, a current OpenSSL, cannot check it; what builds on it refuses the path. */
  unsupported: { certificate: string; algorithm: string };
  'weak-key': { certificate: string; key: string; bits: number };
  strong: { algorithm: string; key: string; bits: number };
  unreadable: Record<string, never>;
};

export const algorithmWeak = defineChainCheck<Details>()({
  id: 'algorithm-weak',
  sources: ['CA/Browser Forum BR §6.1.5', 'CA/Browser Forum BR §7.1.3.2', 'RFC 9155'],
  since: null,
  run(view, subject) {
    const fault = leadingFault(view, ['weak-signature', 'weak-key', 'signature-unsupported']);
    const facts = factsOf(subject, fault?.at) ?? view.leaf;
    if (facts === null) return { detail: 'unreadable', outcome: 'not-observed', values: {} };
    const certificate = displayName(subject, facts.sha256);
    const algorithm = facts.signature.name;
    const key = facts.publicKey.curve ?? facts.publicKey.type.toUpperCase();
    const bits = facts.publicKey.bits ?? 0;
    const certificates = [facts.sha256];
    if (fault?.fault === 'weak-signature') {
      return { detail: 'weak-signature', outcome: 'fail', values: { certificate, algorithm }, certificates };
    }
    if (fault?.fault === 'signature-unsupported') {
      return { detail: 'unsupported', outcome: 'fail', values: { certificate, algorithm }, certificates };
    }
    if (fault?.fault === 'weak-key')
      return { detail: 'weak-key', outcome: 'fail', values: { certificate, key, bits }, certificates };
    return { detail: 'strong', outcome: 'pass', values: { algorithm, key, bits }, certificates };
  },
});
