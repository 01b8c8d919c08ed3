import { defineScenario } from '../define.ts';
import { serveHttps } from '../servers/https.ts';

export const wildcardTooDeep = defineScenario({
  id: 'wildcard-too-deep',
  title: {
    en: 'The wildcard covers one label, the name has two',
    ja: 'ワイルドカードに合うのは1階層分だけなのに、ホスト名は2階層ある',
  },
  primary: 'hostname-mismatch',
  product: 'node',
  host: 'shop.wildcard-too-deep.certwhy.test',
  start(bench) {
    const { world } = bench;
    const leaf = world.leaf({ names: ['*.certwhy.test'] }, world.issuing);
    return serveHttps(bench, { chain: [leaf, world.issuing] });
  },
});
