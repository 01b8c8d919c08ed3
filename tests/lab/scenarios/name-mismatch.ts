import { defineScenario } from '../define.ts';
import { serveHttps } from '../servers/https.ts';

export const nameMismatch = defineScenario({
  id: 'name-mismatch',
  title: {
    en: 'The certificate is for other names',
    ja: '証明書が別のホスト名用',
  },
  primary: 'hostname-mismatch',
  product: 'node',
  start(bench) {
    const { world } = bench;
    const leaf = world.leaf({ names: ['shop.example', 'www.shop.example'] }, world.issuing);
    return serveHttps(bench, { chain: [leaf, world.issuing] });
  },
});
