import { defineScenario } from '../define.ts';
import { serveHttps } from '../servers/https.ts';

export const intermediateNotACa = defineScenario({
  id: 'intermediate-not-a-ca',
  title: {
    en: 'The intermediate is not a CA',
    ja: '中間証明書が CA ではない（CA:FALSE）',
  },
  primary: 'constraint-violation',
  product: 'node',
  start(bench) {
    const { host, world } = bench;
    const name = { organization: 'Certwhy Lab', commonName: 'Certwhy Lab Not A CA' };
    const issuing = world.authority({ name, ca: false }, world.root);
    const leaf = world.leaf({ names: [host] }, issuing);
    return serveHttps(bench, { chain: [leaf, issuing] });
  },
});
