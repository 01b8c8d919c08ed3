import { defineCause } from './define.ts';

export const sshHostKey = defineCause({
  id: 'ssh-host-key',
  side: 'client',
  checks: [],
  rank: 28,
  affects: 'one',
  fix: ['check-host-key'],
});
