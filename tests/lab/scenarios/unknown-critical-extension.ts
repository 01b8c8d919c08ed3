import { defineScenario } from '../define.ts';
import { unknownCritical } from '../pki/extensions.ts';
import { serveHttps } from '../servers/https.ts';

export const unknownCriticalExtension = defineScenario({
  id: 'unknown-critical-extension',
  title: {
    en: 'The certificate has a critical extension that nobody knows',
    ja: '未知のクリティカル拡張が証明書に含まれている',
  },
  primary: 'constraint-violation',
  product: 'node',
  start(bench) {
    const { host, world } = bench;
    const leaf = world.leaf({ names: [host], extra: [unknownCritical()] }, world.issuing);
    return serveHttps(bench, { chain: [leaf, world.issuing] });
  },
});
