import { defineScenario } from '../define.ts';
import { serveHttps } from '../servers/https.ts';

export const caAsLeaf = defineScenario({
  id: 'ca-as-leaf',
  title: {
    en: 'The server’s certificate says that it is a CA, which most clients pass over',
    ja: 'サーバー証明書に CA と書かれているが、ほとんどのクライアントは問題にしない',
  },
  primary: null,
  product: 'node',
  start(bench) {
    const { host, world } = bench;
    return serveHttps(bench, {
      chain: [world.leaf({ names: [host], ca: true }, world.issuing), world.issuing],
    });
  },
});
