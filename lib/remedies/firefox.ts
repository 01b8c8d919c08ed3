import { trust } from './cause-sets.ts';
import { file, shell } from './code.ts';
import { defineRemedy } from './define.ts';
import { compareCa } from './shared-steps.ts';

export const firefox = defineRemedy({
  id: 'firefox',
  kind: 'client',
  causes: [...trust, 'protocol-mismatch', 'handshake-refused'],
  warnings: ['browser-exception'],
  steps: (context) => {
    const { caFile, caAlias } = context;
    return [
      { id: 'update', code: [] },
      compareCa(context),
      { id: 'add', code: [] },
      {
        id: 'profile',
        code: [
          shell(
            'client',
            'ls -d ~/.mozilla/firefox/*/',
            'export PROFILE="$HOME/.mozilla/firefox/abcd1234.default-release"',
            `certutil -A -d "sql:$PROFILE" -t C,, -n ${caAlias} -i ${caFile}`,
          ),
        ],
      },
      {
        id: 'fleet',
        code: [
          file(
            '/etc/firefox/policies/policies.json',
            '  {',
            '    "policies": {',
            `+     "Certificates": { "Install": ["/etc/ssl/${caFile}"] }`,
            '    }',
            '  }',
          ),
        ],
      },
      { id: 'check', code: [] },
      { id: 'undo', code: [shell('client', `certutil -D -d "sql:$PROFILE" -n ${caAlias}`)] },
    ];
  },
});
