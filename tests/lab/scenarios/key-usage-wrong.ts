import { defineScenario } from '../define.ts';
import { serveHttps } from '../servers/https.ts';

export const keyUsageWrong = defineScenario({
  id: 'key-usage-wrong',
  title: {
    en: "The intermediate's key usage does not allow signing certificates",
    ja: '中間証明書の鍵用途が証明書への署名を許していない',
  },
  primary: 'constraint-violation',
  product: 'node',
  start(bench) {
    const { host, world } = bench;
    const name = { organization: 'Certwhy Lab', commonName: 'Certwhy Lab CRL CA' };
    const issuing = world.authority({ name, usages: ['digitalSignature', 'cRLSign'] }, world.root);
    const leaf = world.leaf({ names: [host] }, issuing);
    return serveHttps(bench, { chain: [leaf, issuing] });
  },
});
