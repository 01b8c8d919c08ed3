import { defineScenario } from '../define.ts';
import { makeOcspResponse } from '../pki/ocsp.ts';
import { serveHttps } from '../servers/https.ts';

export const staleStaple = defineScenario({
  id: 'stale-staple',
  title: {
    en: 'The stapled OCSP response is out of date',
    ja: '添付された OCSP 応答の期限が切れている',
  },
  primary: 'revocation-unavailable',
  product: 'node',
  start(bench) {
    const { host, world } = bench;
    const leaf = world.leaf({ names: [host] }, world.issuing);
    const staple = makeOcspResponse(leaf, world.issuing, { status: 'good', days: [-30, -23] }, world.now);
    return serveHttps(bench, { chain: [leaf, world.issuing], staple });
  },
});
