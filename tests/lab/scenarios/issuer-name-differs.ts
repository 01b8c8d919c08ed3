import { defineScenario } from '../define.ts';
import { distinguishedName } from '../pki/certificate.ts';
import { serveHttps } from '../servers/https.ts';

export const issuerNameDiffers = defineScenario({
  id: 'issuer-name-differs',
  title: {
    en: 'The certificate writes its issuer’s name in capitals',
    ja: '証明書の発行者名が、CAの名前と違って大文字で書かれている',
  },
  primary: 'constraint-violation',
  product: 'node',
  start(bench) {
    const { host, world } = bench;
    // As where a CA's software takes the issuer's name from its settings instead of its own certificate.
    const name = distinguishedName({ organization: 'Certwhy Lab', commonName: 'CERTWHY LAB ISSUING CA' });
    const leaf = world.leaf({ names: [host] }, { ...world.issuing, name });
    return serveHttps(bench, { chain: [leaf, world.issuing] });
  },
});
