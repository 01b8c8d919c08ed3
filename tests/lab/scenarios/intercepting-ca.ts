import { defineScenario } from '../define.ts';
import { serveHttps } from '../servers/https.ts';

/** Only a name points to interception, so it stays suspected; what is certain is the self-signed root. */
export const interceptingCa = defineScenario({
  id: 'intercepting-ca',
  title: {
    en: 'The issuer is named like a product that inspects TLS, and its root is sent along',
    ja: '発行者名が TLS を検査する製品に似ていて、そのルート証明書も送られる',
  },
  primary: 'self-signed-in-chain',
  also: ['interception'],
  product: 'node',
  start(bench) {
    const { host, world } = bench;
    const organization = 'Zscaler Inc.';
    const root = world.authority({ name: { organization, commonName: 'Zscaler Root CA' } }, null);
    const name = { organization, commonName: 'Zscaler Intermediate Root CA (zscaler.net)' };
    const issuing = world.authority({ name }, root);
    const leaf = world.leaf({ names: [host] }, issuing);
    return serveHttps(bench, { chain: [leaf, issuing, root] });
  },
});
