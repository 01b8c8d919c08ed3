import { defineScenario } from '../define.ts';
import { serveStarttls, smtpSpeech } from '../servers/starttls.ts';

export const starttlsInjected = defineScenario({
  id: 'starttls-injected',
  title: {
    en: 'A mail server that agrees to TLS and sends plain text behind it',
    ja: 'メールサーバー。TLS への切り替えに応じた直後に平文を送る',
  },
  primary: 'not-tls',
  starttls: 'smtp',
  product: 'scripted',
  start(bench) {
    const { host, world } = bench;
    const speech = smtpSpeech(host, { say: '220 2.0.0 Go ahead\r\n250 2.0.0 Ok\r\n', next: 'tls' });
    return serveStarttls(bench, speech, [world.leaf({ names: [host] }, world.issuing), world.issuing]);
  },
});
