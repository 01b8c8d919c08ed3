import { defineScenario } from '../define.ts';
import { serveStarttls, smtpSpeech } from '../servers/starttls.ts';

export const starttlsRefused = defineScenario({
  id: 'starttls-refused',
  title: {
    en: 'A mail server that offers STARTTLS and then refuses it',
    ja: 'メールサーバー。STARTTLS に対応すると答えながら拒否する',
  },
  primary: 'handshake-refused',
  starttls: 'smtp',
  product: 'scripted',
  start(bench) {
    const { host, world } = bench;
    const speech = smtpSpeech(host, { say: '454 4.7.0 TLS not available due to local problem\r\n' });
    return serveStarttls(bench, speech, [world.leaf({ names: [host] }, world.issuing)]);
  },
});
