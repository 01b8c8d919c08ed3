import { defineScenario } from '../define.ts';
import { permittedDnsNames } from '../pki/extensions.ts';
import { serveHttps } from '../servers/https.ts';

export const nameConstraintViolated = defineScenario({
  id: 'name-constraint-violated',
  title: {
    en: 'The intermediate may issue for shop.example only',
    ja: '中間証明書は shop.example 用の証明書しか発行できない',
  },
  primary: 'constraint-violation',
  product: 'node',
  start(bench) {
    const { host, world } = bench;
    const name = { organization: 'Certwhy Lab', commonName: 'Certwhy Lab Shop CA' };
    const issuing = world.authority({ name, extra: [permittedDnsNames(['shop.example'])] }, world.root);
    const leaf = world.leaf({ names: [host] }, issuing);
    return serveHttps(bench, { chain: [leaf, issuing] });
  },
});
