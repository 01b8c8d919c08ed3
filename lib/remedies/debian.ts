import { trustAndSoftware } from './cause-sets.ts';
import { shell } from './code.ts';
import { defineRemedy } from './define.ts';
import { check, compareCa } from './shared-steps.ts';

export const debian = defineRemedy({
  id: 'debian',
  kind: 'client',
  causes: trustAndSoftware,
  warnings: ['package-manager-unverified'],
  steps: (context) => {
    const place = `/usr/local/share/ca-certificates/${context.caAlias}.crt`;
    return [
      {
        id: 'update',
        code: [shell('client', 'sudo apt-get update', 'sudo apt-get install ca-certificates openssl curl')],
      },
      compareCa(context),
      {
        id: 'add',
        code: [shell('client', `sudo cp ${context.caFile} ${place}`, 'sudo update-ca-certificates')],
      },
      check(context),
      { id: 'undo', code: [shell('client', `sudo rm ${place}`, 'sudo update-ca-certificates --fresh')] },
    ];
  },
});
