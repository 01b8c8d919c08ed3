import { defineScenario } from '../define.ts';
import { serveBanner } from '../servers/scripted.ts';

export const sshBanner = defineScenario({
  id: 'ssh-banner',
  title: {
    en: 'An SSH server on this port',
    ja: 'このポートで動いているのは SSH サーバー',
  },
  primary: 'not-tls',
  product: 'scripted',
  start(bench) {
    return serveBanner(bench, 'SSH-2.0-OpenSSH_9.2p1\r\n', 'Invalid SSH identification string.\r\n');
  },
});
