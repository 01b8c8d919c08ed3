import { defineScenario } from '../define.ts';
import { serveHttps } from '../servers/https.ts';

export const soundIp = defineScenario({
  id: 'sound-ip',
  title: {
    en: 'Nothing is wrong; the certificate names the IP address',
    ja: '問題なし（証明書に IP アドレスが記載されている）',
  },
  primary: null,
  product: 'node',
  host: '127.0.0.1',
  start(bench) {
    const { host, world } = bench;
    const leaf = world.leaf({ names: [host] }, world.issuing);
    return serveHttps(bench, { chain: [leaf, world.issuing] });
  },
});
