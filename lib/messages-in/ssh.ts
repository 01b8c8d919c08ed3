import { defineFamily, type Hint } from './define.ts';

const hostKey: Hint = { protocol: 'ssh', causes: ['ssh-host-key'] };

/** The other half of curl's sentence: a host key that isn't known, or has changed. No TLS at all. */
export const ssh = defineFamily({
  id: 'ssh',
  patterns: [
    { match: /\b(?:scp|sftp|ssh|git\+ssh):\/\//i, hint: hostKey },
    { match: /known_hosts/i, hint: hostKey },
    { match: /host key verification failed/i, hint: hostKey },
    { match: /remote host identification has changed/i, hint: hostKey },
    { match: /(?:^|[\s$])(?:scp|sftp)\s/im, hint: hostKey },
  ],
});
