import { trustAndSoftware } from './cause-sets.ts';
import { shell } from './code.ts';
import { defineRemedy } from './define.ts';
import { compareCa } from './shared-steps.ts';

export const nodejs = defineRemedy({
  id: 'nodejs',
  kind: 'client',
  causes: trustAndSoftware,
  warnings: ['node-reject-unauthorized'],
  steps: (context) => [
    { id: 'update', code: [shell('client', 'node --version')] },
    compareCa(context),
    {
      id: 'add',
      code: [
        shell('client', `export NODE_EXTRA_CA_CERTS="$PWD/${context.caFile}"`, 'node app.js'),
        shell(
          { system: 'PowerShell' },
          `$env:NODE_EXTRA_CA_CERTS = "$PWD\\${context.caFile}"`,
          'node app.js',
        ),
      ],
    },
    { id: 'system', code: [shell('client', 'node --use-system-ca app.js')] },
    { id: 'npm', code: [shell('client', 'npm config get cafile', 'npm ping')] },
    {
      id: 'undo',
      code: [
        shell('client', 'unset NODE_EXTRA_CA_CERTS'),
        shell({ system: 'PowerShell' }, 'Remove-Item Env:NODE_EXTRA_CA_CERTS'),
      ],
    },
  ],
});
