import { defineScenario } from '../define.ts';
import { serveHttps } from '../servers/https.ts';

export const notYetValid = defineScenario({
  id: 'not-yet-valid',
  title: {
    en: 'The certificate becomes valid only in two days',
    ja: '証明書の有効期間が2日後からしか始まらない',
  },
  primary: 'not-yet-valid',
  product: 'node',
  start(bench) {
    const { host, world } = bench;
    const leaf = world.leaf({ names: [host], days: [2, 92] }, world.issuing);
    return serveHttps(bench, { chain: [leaf, world.issuing] });
  },
});
