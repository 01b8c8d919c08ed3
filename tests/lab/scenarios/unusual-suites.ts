import { defineScenario } from '../define.ts';
import { serveOpenssl } from '../servers/openssl.ts';

export const unusualSuites = defineScenario({
  id: 'unusual-suites',
  title: {
    en: 'Camellia is the only cipher that the server speaks',
    ja: 'サーバーの暗号が Camellia だけに限られている',
  },
  primary: 'protocol-mismatch',
  product: 'openssl',
  needs: ['openssl'],
  start(bench) {
    const { host, world } = bench;
    return serveOpenssl(bench, {
      chain: [world.leaf({ names: [host] }, world.issuing), world.issuing],
      args: () => ['-tls1_2', '-cipher', 'ECDHE-ECDSA-CAMELLIA256-SHA384'],
    });
  },
});
