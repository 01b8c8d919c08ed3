import { defineScenario } from '../define.ts';
import { serveHttps } from '../servers/https.ts';

export const noSniOtherCertificate = defineScenario({
  id: 'no-sni-other-certificate',
  title: {
    en: 'The name is served well; a client that sends no name gets another certificate',
    ja: '名前（SNI）を送れば正常。送らないクライアントには別の証明書が返る',
  },
  primary: null,
  product: 'node',
  start(bench) {
    const { host, world } = bench;
    const leaf = world.leaf({ names: [host] }, world.issuing);
    const other = world.leaf({ names: ['default.certwhy.test'] }, world.issuing);
    return serveHttps(bench, {
      chain: [other, world.issuing],
      byName: { name: host, chain: [leaf, world.issuing] },
    });
  },
});
