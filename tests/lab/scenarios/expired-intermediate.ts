import { defineScenario } from '../define.ts';
import { serveHttps } from '../servers/https.ts';

export const expiredIntermediate = defineScenario({
  id: 'expired-intermediate',
  title: {
    en: 'The intermediate expired a week ago; the leaf is still valid',
    ja: '中間証明書の期限が1週間前に切れた（サーバー証明書は有効）',
  },
  primary: 'expired',
  product: 'node',
  start(bench) {
    const { host, world } = bench;
    const name = { organization: 'Certwhy Lab', commonName: 'Certwhy Lab Expired Issuing CA' };
    const issuing = world.authority({ name, pathLength: 0, days: [-1100, -7] }, world.root);
    const leaf = world.leaf({ names: [host] }, issuing);
    return serveHttps(bench, { chain: [leaf, issuing] });
  },
});
