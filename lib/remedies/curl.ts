import { isWeb, curl as run, verifyingClient } from '../i18n/commands.ts';
import { trustAndSoftware } from './cause-sets.ts';
import { shell } from './code.ts';
import { defineRemedy } from './define.ts';
import { check, compareCa } from './shared-steps.ts';

export const curl = defineRemedy({
  id: 'curl',
  kind: 'client',
  causes: trustAndSoftware,
  warnings: ['curl-insecure'],
  steps: (context) => {
    const { caFile } = context;
    return [
      { id: 'update', code: [shell('client', 'curl --version')] },
      compareCa(context),
      {
        id: 'once',
        code: [
          shell(
            'client',
            isWeb(context)
              ? run(context, `-vI --cacert ${caFile}`)
              : verifyingClient(context, undefined, ` -CAfile ${caFile}`),
          ),
        ],
      },
      { id: 'always', code: [shell('client', `export CURL_CA_BUNDLE="$PWD/${caFile}"`)] },
      check(context),
      { id: 'undo', code: [shell('client', 'unset CURL_CA_BUNDLE')] },
    ];
  },
});
