import { isWeb, retry } from '../i18n/commands.ts';
import { trustAndSoftware } from './cause-sets.ts';
import { shell } from './code.ts';
import { defineRemedy, type Place } from './define.ts';

const administrator: Place = { system: 'PowerShell (Administrator)' };

export const windows = defineRemedy({
  id: 'windows',
  kind: 'client',
  causes: trustAndSoftware,
  warnings: ['browser-exception'],
  steps: (context) => {
    const ca = `(New-Object System.Security.Cryptography.X509Certificates.X509Certificate2 "$PWD\\${context.caFile}")`;
    return [
      { id: 'update', code: [shell(administrator, 'winver', 'start ms-settings:windowsupdate')] },
      {
        id: 'compare',
        code: [shell({ system: 'PowerShell' }, `${ca}.GetCertHashString('SHA256')`)],
        compareWith: context.caFingerprint,
      },
      { id: 'add', code: [shell(administrator, `certutil -addstore -f Root ${context.caFile}`)] },
      {
        id: 'check',
        code: isWeb(context)
          ? [
              shell(
                { system: 'PowerShell' },
                ...retry(context).map((command) => command.replace(/^curl /, 'curl.exe ')),
              ),
            ]
          : [shell('client', ...retry(context))],
      },
      { id: 'undo', code: [shell(administrator, `certutil -delstore Root ${ca}.Thumbprint`)] },
    ];
  },
});
