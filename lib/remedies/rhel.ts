import { trustAndSoftware } from './cause-sets.ts';
import { shell } from './code.ts';
import { defineRemedy } from './define.ts';
import { check, compareCa } from './shared-steps.ts';

export const rhel = defineRemedy({
  id: 'rhel',
  kind: 'client',
  causes: trustAndSoftware,
  warnings: ['package-manager-unverified'],
  steps: (context) => {
    const place = `/etc/pki/ca-trust/source/anchors/${context.caAlias}.pem`;
    return [
      { id: 'update', code: [shell('client', 'sudo dnf upgrade ca-certificates openssl openssl-libs curl')] },
      compareCa(context),
      { id: 'add', code: [shell('client', `sudo cp ${context.caFile} ${place}`, 'sudo update-ca-trust')] },
      check(context),
      { id: 'undo', code: [shell('client', `sudo rm ${place}`, 'sudo update-ca-trust')] },
    ];
  },
});
