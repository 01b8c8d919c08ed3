import type { PathFault } from '../../paths/schema.ts';
import type { CertificateFacts } from '../../x509/facts.ts';
import { defineChainCheck, type Said } from '../define.ts';
import { displayName, leadingFault } from '../path-view.ts';
import { factsOf } from '../subject.ts';

type Details = {
  'weak-signature': { certificate: string; algorithm: string };
  /** The TLS library at hand, a current OpenSSL, cannot check it; what builds on it refuses the path. */
  unsupported: { certificate: string; algorithm: string };
  'weak-key': { certificate: string; key: string; bits: number };
  'curve-explicit': { certificate: string };
  'exponent-weak': { certificate: string };
  strong: { algorithm: string; key: string; bits: number };
  unreadable: Record<string, never>;
};

const faults: readonly PathFault[] = [
  'weak-signature',
  'sha1-signature',
  'weak-key',
  'curve-explicit',
  'rsa-exponent-weak',
  'signature-unsupported',
];

export const algorithmWeak = defineChainCheck<Details>()({
  id: 'algorithm-weak',
  sources: [
    'CA/Browser Forum BR §6.1.5',
    'CA/Browser Forum BR §7.1.3.2',
    'RFC 9155',
    'RFC 5480 §2.1.1',
    'RFC 8017 §3.1',
  ],
  since: null,
  run(view, subject) {
    const fault = leadingFault(view, faults);
    const facts = factsOf(subject, fault?.at) ?? view.leaf;
    if (facts === null) return { detail: 'unreadable', outcome: 'not-observed', values: {} };
    if (fault === null) return { detail: 'strong', outcome: 'pass', values: strengthOf(facts) };
    return weakness(fault.fault, facts, displayName(subject, facts.sha256));
  },
});

function strengthOf({ signature, publicKey }: CertificateFacts): Details['strong'] {
  const key = publicKey.curve ?? publicKey.type.toUpperCase();
  return { algorithm: signature.name, key, bits: publicKey.bits ?? 0 };
}

function weakness(fault: PathFault, facts: CertificateFacts, certificate: string): Said<Details> {
  const { algorithm, key, bits } = strengthOf(facts);
  const at = { outcome: 'fail', certificates: [facts.sha256] } as const;
  switch (fault) {
    case 'curve-explicit':
      return { ...at, detail: 'curve-explicit', values: { certificate } };
    case 'rsa-exponent-weak':
      return { ...at, detail: 'exponent-weak', values: { certificate } };
    case 'signature-unsupported':
      return { ...at, detail: 'unsupported', values: { certificate, algorithm } };
    case 'weak-key':
      return { ...at, detail: 'weak-key', values: { certificate, key, bits } };
    default:
      return { ...at, detail: 'weak-signature', values: { certificate, algorithm } };
  }
}
