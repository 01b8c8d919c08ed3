import type { TextOf } from '../../remedies.ts';

export const clock: TextOf<'clock'> = {
  name: 'The machine’s clock',
  gist: 'Compare it, let it be set from the network',
  steps: {
    compare: {
      title: 'Compare the clock',
      text: 'The second time comes from the network and must be the same to within a minute. A certificate is called expired or not yet valid by the clock of the machine that verifies it; a wrong year is common after an empty battery or a restored snapshot. Both times are UTC.',
    },
    set: {
      title: 'Let it be set from the network',
      text: 'Time comes over UDP port 123; in a company use its own time server. `timedatectl` must say “System clock synchronized: yes”.',
    },
    machines: {
      title: 'Virtual machines, containers, devices',
      text: 'A container has its host’s clock: mend it there. A virtual machine that was paused needs its time synchronisation. A device that starts with the date of its making must get the time before it makes its first TLS connection.',
    },
    check: {
      title: 'Check',
      text: 'Run what failed before, such as this.',
    },
  },
};
