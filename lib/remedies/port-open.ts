import { curl, isWeb, retry, shellWord } from '../i18n/commands.ts';
import { shell } from './code.ts';
import { defineRemedy } from './define.ts';

export const portOpen = defineRemedy({
  id: 'port-open',
  kind: 'network',
  causes: ['network-blocked', 'not-tls', 'handshake-refused', 'dns-failure'],
  warnings: [],
  steps: (context) => {
    const { port } = context;
    const host = shellWord(context.host);
    return [
      {
        id: 'try',
        code: [
          shell('client', `nc -vz -w 5 ${host} ${port}`),
          shell({ system: 'PowerShell' }, `Test-NetConnection ${host} -Port ${port}`),
          ...(isWeb(context) ? [shell('client', curl(context, '-vI --connect-timeout 5'))] : []),
        ],
      },
      { id: 'meaning', code: [] },
      { id: 'listening', code: [shell('server', `sudo ss -ltnp 'sport = :${port}'`)] },
      {
        id: 'open',
        code: [
          shell({ system: 'Debian, Ubuntu (ufw)' }, 'sudo ufw status', `sudo ufw allow ${port}/tcp`),
          shell(
            { system: 'RHEL, Fedora (firewalld)' },
            `sudo firewall-cmd --permanent --add-port=${port}/tcp`,
            'sudo firewall-cmd --reload',
          ),
          shell(
            { system: 'Windows Server (PowerShell)' },
            `New-NetFirewallRule -DisplayName "TLS ${port}" -Direction Inbound -Protocol TCP -LocalPort ${port} -Action Allow`,
          ),
        ],
      },
      { id: 'check', code: [shell('client', ...retry(context))] },
      {
        id: 'undo',
        code: [
          shell({ system: 'Debian, Ubuntu (ufw)' }, `sudo ufw delete allow ${port}/tcp`),
          shell(
            { system: 'RHEL, Fedora (firewalld)' },
            `sudo firewall-cmd --permanent --remove-port=${port}/tcp`,
            'sudo firewall-cmd --reload',
          ),
          shell(
            { system: 'Windows Server (PowerShell)' },
            `Remove-NetFirewallRule -DisplayName "TLS ${port}"`,
          ),
        ],
      },
    ];
  },
});
