import { defineScenario } from '../define.ts';
import { serveStarttls, smtpSpeech } from '../servers/starttls.ts';

export const smtpSound = defineScenario({
  id: 'smtp-sound',
  title: {
    en: 'Nothing is wrong: a mail server that switches to TLS by STARTTLS',
    ja: '問題なし: STARTTLS で TLS に切り替わるメールサーバー',
  },
  primary: null,
  starttls: 'smtp',
  product: 'node',
  start(bench) {
    const { host, world } = bench;
    const leaf = world.leaf({ names: [host] }, world.issuing);
    return serveStarttls(bench, smtpSpeech(host), [leaf, world.issuing]);
  },
});
