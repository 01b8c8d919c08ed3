import { defineScenario } from '../define.ts';
import { serveApache } from '../servers/apache.ts';

export const apacheClientCertPage = defineScenario({
  id: 'apache-client-cert-page',
  title: {
    en: 'Apache requires a client certificate for its pages, and can’t ask again in TLS 1.3',
    ja: 'Apache がページごとにクライアント証明書を必須とし、TLS 1.3 では求め直せない',
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
        'SSLVerifyClient optional',
        '<Location />',
        '  SSLVerifyClient require',
        '</Location>',
      ],
    });
  },
});
