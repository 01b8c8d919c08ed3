import { defineScenario } from '../define.ts';
import { serveHttps } from '../servers/https.ts';

export const privateRootNotSent = defineScenario({
  id: 'private-root-not-sent',
  title: {
    en: "An organisation's own CA; the intermediate is sent, the root is in no store",
    ja: '組織独自の CA。中間証明書は送られるが、ルートがどの信頼ストアにもない',
  },
  primary: 'untrusted-root',
  product: 'node',
  start(bench) {
    const { host, world } = bench;
    const leaf = world.leaf({ names: [host] }, world.privateIssuing);
    return serveHttps(bench, { chain: [leaf, world.privateIssuing] });
  },
});
