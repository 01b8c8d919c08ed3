import { defineScenario } from '../define.ts';
import { truncated } from '../pki/tamper.ts';
import { serveTls12Flight } from '../servers/tls12.ts';

export const malformedLeaf = defineScenario({
  id: 'malformed-leaf',
  title: {
    en: 'The certificate is cut off in the middle',
    ja: '証明書のデータが途中で切れている',
  },
  primary: 'malformed-certificate',
  product: 'scripted',
  start(bench) {
    const { host, world } = bench;
    const leaf = world.leaf({ names: [host] }, world.issuing);
    const certificates = [truncated(leaf).der, world.issuing.der];
    return serveTls12Flight(bench, { certificates, signingKey: leaf.keys.privateKey });
  },
});
