import { createHash } from 'node:crypto';
import { defineScenario } from '../define.ts';
import { serveHttps } from '../servers/https.ts';

export const keyIdMismatched = defineScenario({
  id: 'key-id-mismatched',
  title: {
    en: 'The certificate names another key identifier than its issuer has',
    ja: '証明書が、発行元のものと違う鍵識別子を指している',
  },
  primary: 'constraint-violation',
  product: 'node',
  start(bench) {
    const { host, world } = bench;
    // As after a CA was reissued, with the same key, by software that works its key identifier out in another way.
    const before = createHash('sha256').update(world.issuing.keyId).digest().subarray(0, 20);
    const leaf = world.leaf({ names: [host] }, { ...world.issuing, keyId: before });
    return serveHttps(bench, { chain: [leaf, world.issuing] });
  },
});
