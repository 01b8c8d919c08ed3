import { defineScenario } from '../define.ts';
import { serveOpenssl } from '../servers/openssl.ts';

export const unusualGroups = defineScenario({
  id: 'unusual-groups',
  title: {
    en: 'The key exchange works with a Brainpool curve only',
    ja: '鍵交換が Brainpool の曲線だけに限られている',
  },
  primary: 'protocol-mismatch',
  product: 'openssl',
  needs: ['openssl'],
  start(bench) {
    const { host, world } = bench;
    return serveOpenssl(bench, {
      chain: [world.leaf({ names: [host] }, world.issuing), world.issuing],
      args: () => ['-tls1_2', '-groups', 'brainpoolP256r1'],
    });
  },
});
