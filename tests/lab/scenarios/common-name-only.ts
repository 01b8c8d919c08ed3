import { defineScenario } from '../define.ts';
import { serveHttps } from '../servers/https.ts';

export const commonNameOnly = defineScenario({
  id: 'common-name-only',
  title: {
    en: 'The name stands only in the common name, which browsers and Go ignore',
    ja: 'ホスト名が CN にしかない（ブラウザや Go は CN を見ない）',
  },
  primary: 'hostname-mismatch',
  product: 'node',
  start(bench) {
    const { host, world } = bench;
    const leaf = world.leaf({ names: [], commonName: host }, world.issuing);
    return serveHttps(bench, { chain: [leaf, world.issuing] });
  },
});
