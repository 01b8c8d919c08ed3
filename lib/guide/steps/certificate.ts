import { leafAs, sClient, verifyingClient } from '../../i18n/commands.ts';
import { defineStep } from '../define.ts';
import { hasCertificate, onward } from '../onward.ts';

export const certificate = defineStep({
  id: 'certificate',
  groups: ['expiry', 'chain', 'self-signed', 'issuer', 'name', 'certificate'],
  todos: {
    'list-chain': {
      code: ({ facts }) => [{ place: 'client', lines: [sClient(facts, ' -showcerts')] }],
    },
    'read-certificate': {
      code: ({ facts }) => [
        { place: 'client', lines: [leafAs(facts, '-noout -subject -issuer -dates -ext subjectAltName')] },
      ],
    },
    verify: { code: ({ facts }) => [{ place: 'client', lines: [verifyingClient(facts)] }] },
  },
  questions: {
    'same-certificate': {
      when: hasCertificate,
      code: ({ facts }) => [{ place: 'client', lines: [leafAs(facts, '-noout -fingerprint -sha256')] }],
      options: { same: onward, different: () => 'network', cannot: onward },
    },
    'gets-any': {
      when: ({ report }) => report !== null,
      code: ({ facts }) => [{ place: 'client', lines: [sClient(facts, ' -showcerts')] }],
      options: { yes: () => 'network', no: onward, cannot: onward },
    },
    'what-you-see': {
      options: {
        dates: () => 'server',
        single: () => 'server',
        name: () => 'server',
        'self-signed': () => 'server',
        relay: () => 'network',
        nothing: () => 'network',
        fine: () => 'client',
        cannot: onward,
      },
    },
  },
});
