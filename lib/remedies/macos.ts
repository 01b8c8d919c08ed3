import { trustAndSoftware } from './cause-sets.ts';
import { shell } from './code.ts';
import { defineRemedy } from './define.ts';
import { check, compareCa } from './shared-steps.ts';

const keychain = '/Library/Keychains/System.keychain';

export const macos = defineRemedy({
  id: 'macos',
  kind: 'client',
  causes: trustAndSoftware,
  warnings: ['browser-exception'],
  steps: (context) => {
    const { caFile } = context;
    return [
      {
        id: 'update',
        code: [shell('client', 'softwareupdate --list', 'brew upgrade openssl@3 curl ca-certificates')],
      },
      compareCa(context),
      {
        id: 'add',
        code: [shell('client', `sudo security add-trusted-cert -d -r trustRoot -k ${keychain} ${caFile}`)],
      },
      check(context),
      {
        id: 'undo',
        code: [
          shell(
            'client',
            `sudo security remove-trusted-cert -d ${caFile}`,
            `sudo security delete-certificate -Z "$(openssl x509 -noout -fingerprint -sha256 -in ${caFile} | sed 's/.*=//; s/://g')" ${keychain}`,
          ),
        ],
      },
    ];
  },
});
