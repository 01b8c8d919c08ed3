import { byOutcome } from './by-outcome.ts';
import { defineCause } from './define.ts';

export const networkBlocked = defineCause({
  id: 'network-blocked',
  side: 'between',
  checks: ['address-unreachable'],
  rank: 2,
  affects: 'all',
  fix: ['open-port'],
  // An address outside the operator's policy was not looked at: nothing is known about the network.
  decide: (findings) =>
    findings.some((finding) => finding.detail === 'address-refused') ? 'undetermined' : byOutcome(findings),
});
