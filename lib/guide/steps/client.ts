import { defineStep } from '../define.ts';
import { isSsh, nextOpen, pointsTo } from '../onward.ts';

export const client = defineStep({
  id: 'client',
  groups: [],
  todos: {
    clock: { when: (context) => !isSsh(context), code: () => [{ place: 'client', lines: ['date -u'] }] },
    versions: {
      when: (context) => !isSsh(context),
      code: () => [{ place: 'client', lines: ['curl --version', 'openssl version -a'] }],
    },
    'other-server': {
      when: (context) => !isSsh(context),
      code: () => [{ place: 'client', lines: ['curl -vI https://letsencrypt.org/'] }],
    },
  },
  questions: {
    'host-key': {
      when: isSsh,
      options: { same: () => 'confirm', different: () => 'confirm', unknown: () => 'confirm' },
    },
    'client-certificate': {
      when: (context) => pointsTo(context, 'client-cert-required', 'client-cert-bad'),
      options: { installed: () => 'confirm', none: () => 'confirm', unwanted: () => 'server' },
    },
    'whose-ca': {
      when: (context) =>
        pointsTo(context, 'untrusted-root', 'self-signed-in-chain', 'self-signed-leaf', 'interception'),
      options: {
        ours: () => 'confirm',
        relay: (context) => (context.visited.has('network') ? 'confirm' : 'network'),
        unknown: () => 'server',
      },
    },
    'which-fails': {
      options: {
        program: () => ({ ask: 'updated' }),
        machine: () => ({ ask: 'clock' }),
        network: () => 'network',
        everyone: (context) => (context.visited.has('certificate') ? nextOpen(context) : 'certificate'),
      },
    },
    clock: { options: { right: () => ({ ask: 'updated' }), wrong: () => 'confirm' } },
    updated: {
      options: {
        works: () => 'confirm',
        still: (context) => (context.visited.has('certificate') ? nextOpen(context) : 'certificate'),
      },
    },
  },
});
