import { trustAndSoftware } from './cause-sets.ts';
import { shell } from './code.ts';
import { defineRemedy } from './define.ts';
import { check, compareCa } from './shared-steps.ts';

export const alpine = defineRemedy({
  id: 'alpine',
  kind: 'client',
  causes: trustAndSoftware,
  warnings: ['package-manager-unverified'],
  steps: (context) => {
    const place = `/usr/local/share/ca-certificates/${context.caAlias}.crt`;
    return [
      {
        id: 'update',
        code: [shell('client', 'apk update', 'apk add --upgrade ca-certificates openssl curl')],
      },
      compareCa(context),
      { id: 'add', code: [shell('client', `cp ${context.caFile} ${place}`, 'update-ca-certificates')] },
      check(context),
      { id: 'undo', code: [shell('client', `rm ${place}`, 'update-ca-certificates --fresh')] },
    ];
  },
});
