import { defineScenario } from '../define.ts';
import { serveHttps } from '../servers/https.ts';

export const clientauthEkuOnly = defineScenario({
  id: 'clientauth-eku-only',
  title: {
    en: 'The certificate may be used by clients only',
    ja: '証明書の用途がクライアント認証だけ',
  },
  primary: 'constraint-violation',
  product: 'node',
  start(bench) {
    const { host, world } = bench;
    const leaf = world.leaf({ names: [host], purposes: ['clientAuth'] }, world.issuing);
    return serveHttps(bench, { chain: [leaf, world.issuing] });
  },
});
