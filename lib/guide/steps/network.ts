import { leafAs, shellWord } from '../../i18n/commands.ts';
import { defineStep } from '../define.ts';
import { onward, pointsTo } from '../onward.ts';

export const network = defineStep({
  id: 'network',
  groups: [],
  todos: {
    port: {
      code: ({ facts: { host, port } }) => [
        {
          place: 'client',
          lines: [`timeout 5 bash -c ${shellWord(`</dev/tcp/${host}/${port}`)} && echo open`],
        },
        { place: 'windows', lines: [`Test-NetConnection ${shellWord(host)} -Port ${port}`] },
      ],
    },
    compare: {
      code: ({ facts }) => [
        { place: 'client', lines: [leafAs(facts, '-noout -issuer -fingerprint -sha256')] },
      ],
    },
  },
  questions: {
    'right-port': {
      when: (context) => pointsTo(context, 'not-tls'),
      options: { corrected: () => 'confirm', right: () => 'server', unsure: () => 'server' },
    },
    reaches: {
      when: (context) =>
        pointsTo(context, 'network-blocked', 'dns-failure') ||
        context.answers['where-it-stops'] === 'connection' ||
        context.answers['what-you-see'] === 'nothing',
      options: {
        open: () => 'certificate',
        blocked: () => 'confirm',
        'unknown-name': () => 'confirm',
        cannot: () => 'client',
      },
    },
    'other-network': {
      when: ({ answers }) =>
        answers['same-certificate'] !== 'different' && answers['what-you-see'] !== 'relay',
      options: {
        works: () => ({ ask: 'who-relays' }),
        fails: (context) => (context.pointed === 'network' ? 'client' : onward(context)),
        cannot: () => ({ ask: 'who-relays' }),
      },
    },
    'who-relays': {
      options: { known: () => 'client', exempted: () => 'confirm', nobody: () => 'confirm' },
    },
  },
});
