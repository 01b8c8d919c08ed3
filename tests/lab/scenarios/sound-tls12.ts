import { defineScenario } from '../define.ts';
import { serveHttps } from '../servers/https.ts';

export const soundTls12 = defineScenario({
  id: 'sound-tls12',
  title: {
    en: 'Nothing is wrong, but TLS 1.2 is the newest version spoken',
    ja: '問題なし（ただし TLS 1.2 までしか話さない）',
  },
  primary: null,
  product: 'node',
  start(bench) {
    const { host, world } = bench;
    const leaf = world.leaf({ names: [host] }, world.issuing);
    return serveHttps(bench, { chain: [leaf, world.issuing], options: { maxVersion: 'TLSv1.2' } });
  },
});
