import { defineScenario } from '../define.ts';
import { serveHttps } from '../servers/https.ts';

export const starttlsWrongMode = defineScenario({
  id: 'starttls-wrong-mode',
  title: {
    en: 'A port with TLS from the first byte, asked for by STARTTLS',
    ja: '最初から TLS のポートに、STARTTLS で接続する',
  },
  primary: 'not-tls',
  starttls: 'smtp',
  product: 'node',
  start(bench) {
    const { host, world } = bench;
    return serveHttps(bench, { chain: [world.leaf({ names: [host] }, world.issuing), world.issuing] });
  },
});
