import { defineScenario } from '../define.ts';
import { makeOcspResponse } from '../pki/ocsp.ts';
import { serveHttps } from '../servers/https.ts';

export const revokedStaple = defineScenario({
  id: 'revoked-staple',
  title: {
    en: 'The stapled OCSP response says that the certificate is revoked',
    ja: '添付された OCSP 応答が「失効」を示す',
  },
  primary: 'revoked',
  product: 'node',
  start(bench) {
    const { host, world } = bench;
    const leaf = world.leaf({ names: [host] }, world.issuing);
    const staple = makeOcspResponse(leaf, world.issuing, { status: 'revoked', days: [-1, 6] }, world.now);
    return serveHttps(bench, { chain: [leaf, world.issuing], staple });
  },
});
