import { defineScenario } from '../define.ts';
import { serveOpenssl } from '../servers/openssl.ts';

export const opensslSound = defineScenario({
  id: 'openssl-sound',
  title: {
    en: "Nothing is wrong, on OpenSSL's own server",
    ja: '問題なし（OpenSSL の s_server）',
  },
  primary: null,
  product: 'openssl',
  needs: ['openssl'],
  start(bench) {
    const { host, world } = bench;
    return serveOpenssl(bench, { chain: [world.leaf({ names: [host] }, world.issuing), world.issuing] });
  },
});
