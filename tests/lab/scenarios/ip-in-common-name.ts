import { defineScenario } from '../define.ts';
import { serveHttps } from '../servers/https.ts';

export const ipInCommonName = defineScenario({
  id: 'ip-in-common-name',
  title: {
    en: 'The IP address stands only in the common name',
    ja: 'IP アドレスが CN にしか書かれていない',
  },
  primary: 'hostname-mismatch',
  product: 'node',
  host: '127.0.0.1',
  start(bench) {
    const { host, world } = bench;
    const leaf = world.leaf({ names: [], commonName: host }, world.issuing);
    return serveHttps(bench, { chain: [leaf, world.issuing] });
  },
});
