import { defineScenario } from '../define.ts';
import { serveHttps } from '../servers/https.ts';

/**
 * Nothing proves that an intermediate is missing rather than a private root. What points to it: the issuer
 * calls itself an issuing CA, and bears the organisation's name of a trusted root.
 */
export const intermediateMissingWithoutAia = defineScenario({
  id: 'intermediate-missing-without-aia',
  title: {
    en: 'Only the leaf is sent, and it does not say where its issuer can be had',
    ja: 'サーバー証明書しか送られず、発行者の入手先も書かれていない',
  },
  primary: 'incomplete-chain',
  product: 'node',
  start(bench) {
    const { host, world } = bench;
    const leaf = world.leaf({ names: [host] }, world.issuing);
    return serveHttps(bench, { chain: [leaf] });
  },
});
