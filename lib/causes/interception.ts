import { defineCause } from './define.ts';

export const interception = defineCause({
  id: 'interception',
  side: 'between',
  checks: ['interception-resembled'],
  rank: 22,
  affects: 'one',
  fix: ['compare-both-ends', 'distribute-proxy-root'],
  // From here only the server's side is seen: a client behind a proxy sees another chain.
  decide: (findings) =>
    findings.some((finding) => finding.outcome === 'warn') ? 'suspected' : 'undetermined',
});
