import { defineScenario } from '../define.ts';
import { serveHttps } from '../servers/https.ts';

/** The shape of AddTrust 2020 and DST Root X3 2021: old clients follow the expired branch and stop there. */
export const expiredCrossSignSent = defineScenario({
  id: 'expired-cross-sign-sent',
  title: {
    en: 'A valid chain, with the expired cross-signature of its root still sent',
    ja: 'チェーンは有効だが、期限切れのクロス署名証明書も送り続けている',
  },
  primary: null,
  product: 'node',
  start(bench) {
    const { host, world } = bench;
    const leaf = world.leaf({ names: [host] }, world.issuing);
    const old = world.authority(
      { name: { organization: 'Certwhy Lab', commonName: 'Certwhy Lab Old Root' } },
      null,
    );
    const name = { organization: 'Certwhy Lab', commonName: 'Certwhy Lab Root' };
    const expired = world.authority({ name, keys: world.root.keys, days: [-1000, -40] }, old);
    return serveHttps(bench, { chain: [leaf, world.issuing, expired] });
  },
});
