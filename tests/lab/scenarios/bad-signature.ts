import { defineScenario } from '../define.ts';
import { withBadSignature } from '../pki/tamper.ts';
import { serveHttps } from '../servers/https.ts';

export const badSignature = defineScenario({
  id: 'bad-signature',
  title: {
    en: "The issuer's signature on the certificate is broken",
    ja: '証明書に付いた発行者の署名が壊れている',
  },
  primary: 'bad-signature',
  product: 'node',
  start(bench) {
    const { host, world } = bench;
    const leaf = withBadSignature(world.leaf({ names: [host] }, world.issuing));
    return serveHttps(bench, { chain: [leaf, world.issuing] });
  },
});
