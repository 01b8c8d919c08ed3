import { defineScenario } from '../define.ts';
import { mustStaple } from '../pki/extensions.ts';
import { serveHttps } from '../servers/https.ts';

export const mustStapleMissing = defineScenario({
  id: 'must-staple-missing',
  title: {
    en: 'The certificate promises a stapled OCSP response, and none is sent',
    ja: 'OCSP 応答の添付を約束する証明書なのに、添付されない',
  },
  primary: 'revocation-unavailable',
  product: 'node',
  start(bench) {
    const { host, world } = bench;
    const leaf = world.leaf({ names: [host], extra: [mustStaple()] }, world.issuing);
    return serveHttps(bench, { chain: [leaf, world.issuing] });
  },
});
