import { defineScenario } from '../define.ts';
import { serveApache } from '../servers/apache.ts';

export const apacheClientCert = defineScenario({
  id: 'apache-client-cert',
  title: {
    en: 'Apache requires a client certificate for every connection',
    ja: 'Apache がすべての接続でクライアント証明書を必須とする',
  },
  primary: 'client-cert-required',
  product: 'apache',
  needs: ['apache2'],
  start(bench) {
    const { host, world } = bench;
    return serveApache(bench, {
      chain: [world.leaf({ names: [host] }, world.issuing), world.issuing],
      lines: (write) => [
        `SSLCACertificateFile ${write('clients.pem', world.privateRoot.pem)}`,
        'SSLVerifyClient require',
      ],
    });
  },
});
