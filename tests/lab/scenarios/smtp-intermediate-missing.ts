import { defineScenario } from '../define.ts';
import { issuerUrl } from '../pki/extensions.ts';
import { serveStarttls, smtpSpeech } from '../servers/starttls.ts';

export const smtpIntermediateMissing = defineScenario({
  id: 'smtp-intermediate-missing',
  title: {
    en: 'A mail server (STARTTLS) that sends only its leaf',
    ja: 'メールサーバー（STARTTLS）。サーバー証明書しか送られない',
  },
  primary: 'incomplete-chain',
  starttls: 'smtp',
  product: 'node',
  start(bench) {
    const { host, world, publish } = bench;
    const extra = [issuerUrl(publish(world.issuing))];
    return serveStarttls(bench, smtpSpeech(host), [world.leaf({ names: [host], extra }, world.issuing)]);
  },
});
