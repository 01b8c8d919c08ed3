import { trust } from './cause-sets.ts';
import { shell } from './code.ts';
import { defineRemedy } from './define.ts';
import { compareCa } from './shared-steps.ts';

export const chrome = defineRemedy({
  id: 'chrome',
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
        id: 'linux',
        code: [
          shell(
            { system: 'Linux' },
            'mkdir -p "$HOME/.pki/nssdb"',
            `certutil -A -d "sql:$HOME/.pki/nssdb" -t C,, -n ${caAlias} -i ${caFile}`,
          ),
        ],
      },
      { id: 'check', code: [] },
      {
        id: 'undo',
        code: [shell({ system: 'Linux' }, `certutil -D -d "sql:$HOME/.pki/nssdb" -n ${caAlias}`)],
      },
    ];
  },
});
