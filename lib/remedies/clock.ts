import { shell } from './code.ts';
import { defineRemedy } from './define.ts';
import { check } from './shared-steps.ts';

export const clock = defineRemedy({
  id: 'clock',
  kind: 'client',
  causes: ['clock-skew', 'not-yet-valid', 'expired'],
  warnings: [],
  steps: (context) => [
    {
      id: 'compare',
      code: [
        shell('client', 'date -u', "curl -sI http://example.com | grep -i '^date:'"),
        shell({ system: 'Windows' }, 'w32tm /stripchart /computer:time.windows.com /samples:1 /dataonly'),
      ],
    },
    {
      id: 'set',
      code: [
        shell({ system: 'Linux (systemd)' }, 'sudo timedatectl set-ntp true', 'timedatectl'),
        shell(
          { system: 'macOS' },
          'sudo systemsetup -setnetworktimeserver time.apple.com',
          'sudo systemsetup -setusingnetworktime on',
        ),
        shell({ system: 'Windows' }, 'w32tm /resync'),
      ],
    },
    { id: 'machines', code: [] },
    check(context),
  ],
});
