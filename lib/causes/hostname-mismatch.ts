import { byOutcome } from './by-outcome.ts';
import { defineCause } from './define.ts';

export const hostnameMismatch = defineCause({
  id: 'hostname-mismatch',
  side: 'server',
  checks: ['name-not-covered', 'name-unrecognized', 'name-needed'],
  rank: 13,
  affects: 'all',
  // That a name is known to the server rules nothing out while the certificate's names could not be read.
  decide(findings) {
    const status = byOutcome(findings.filter(({ check }) => check !== 'name-needed'));
    const unread = findings.some(
      ({ check, outcome }) => check === 'name-not-covered' && outcome === 'not-observed',
    );
    return status === 'ruled-out' && unread ? 'undetermined' : status;
  },
  fix: ['reissue-for-name', 'use-covered-name'],
});
