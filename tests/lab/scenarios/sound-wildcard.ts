import { defineScenario } from '../define.ts';
import { serveHttps } from '../servers/https.ts';

export const soundWildcard = defineScenario({
  id: 'sound-wildcard',
  title: {
    en: 'Nothing is wrong; a wildcard covers the name',
    ja: '問題なし（ワイルドカード証明書がホスト名に合う）',
  },
  primary: null,
  product: 'node',
  start(bench) {
    const { world } = bench;
    const leaf = world.leaf({ names: ['*.certwhy.test'] }, world.issuing);
    return serveHttps(bench, { chain: [leaf, world.issuing] });
  },
});
