import { defineScenario } from '../define.ts';
import { httpsServer } from '../servers/https.ts';
import { listenOnBoth } from '../servers/listen.ts';

/** No client falls back to the second address when the first one serves an expired certificate. */
export const twoAddressesOneStale = defineScenario({
  id: 'two-addresses-one-stale',
  title: {
    en: 'Two addresses: one is fine, the other still serves the expired certificate',
    ja: 'アドレスが2つあり、片方だけ期限切れの証明書を返す',
  },
  primary: 'expired',
  product: 'node',
  needs: ['second-loopback-address'],
  addresses: ['127.0.0.1', '127.0.0.2'],
  async start(bench) {
    const { host, world } = bench;
    const renewed = world.leaf({ names: [host] }, world.issuing);
    const expired = world.leaf({ names: [host], days: [-96, -6] }, world.issuing);
    const first = httpsServer(bench.id, { chain: [renewed, world.issuing] });
    const second = httpsServer(bench.id, { chain: [expired, world.issuing] });
    return listenOnBoth(first, second, bench);
  },
});
