import { shell } from '../../commands.ts';
import type { CauseText } from '../../types.ts';
import { confirm, onClient } from './steps.ts';

export const clockSkew: CauseText = {
  name: 'Wrong clock',
  headline: (facts) => `A machine whose clock is wrong may take ${facts.host} for expired or not valid yet.`,
  lede: () =>
    'A client checks the dates of a certificate against its own clock. Where that clock is off by days or years, a good certificate looks wrong. That clock can’t be seen from here.',
  fix: (facts) => ({
    title: 'set the clock of the machine that fails',
    steps: [
      {
        title: 'Look at the clock',
        text: 'Compare this with a reliable clock. Usual places for a wrong one: a board or router without a battery, a virtual machine that slept, a machine that reaches no time server.',
        code: [shell(onClient, 'date -u')],
      },
      {
        title: 'Let it follow a time server',
        text: 'A container has the clock of the machine that it runs on: set that one.',
        code: [
          shell(
            'Linux',
            '# follow a time server from now on',
            'sudo timedatectl set-ntp true',
            'timedatectl status',
          ),
          shell('Windows', '# in a terminal opened as administrator', 'w32tm /resync'),
          shell('macOS', '# once, at once', 'sudo sntp -sS time.apple.com'),
        ],
      },
      confirm(facts),
    ],
    effort: 'About 5 minutes on the machine that fails. Nothing changes on the server.',
    who: 'Whoever looks after the machine that fails.',
  }),
  settle: 'Compare the clock of the machine that fails with a reliable one, for example with `date -u`.',
  affects: 'Only machines whose clock is wrong.',
};
