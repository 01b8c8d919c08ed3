import { defineScenario } from '../define.ts';
import { serveHttps } from '../servers/https.ts';

export const privateRootSent = defineScenario({
  id: 'private-root-sent',
  title: {
    en: "An organisation's own CA, its self-signed root sent along",
    ja: '組織独自の CA で、自己署名のルート証明書も送っている',
  },
  primary: 'self-signed-in-chain',
  product: 'node',
  start(bench) {
    const { host, world } = bench;
    const leaf = world.leaf({ names: [host] }, world.privateIssuing);
    return serveHttps(bench, { chain: [leaf, world.privateIssuing, world.privateRoot] });
  },
});
