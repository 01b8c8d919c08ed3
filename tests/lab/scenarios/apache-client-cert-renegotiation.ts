import { defineScenario } from '../define.ts';
import { serveApache } from '../servers/apache.ts';

export const apacheClientCertRenegotiation = defineScenario({
  id: 'apache-client-cert-renegotiation',
  title: {
    en: 'Apache asks for a client certificate by renegotiation, and ends the connection without one',
    ja: 'Apache が再ネゴシエーションでクライアント証明書を求め、ないと接続を切る',
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
        'SSLProtocol TLSv1.2',
        'SSLVerifyClient optional',
        '<Location />',
        '  SSLVerifyClient require',
        '</Location>',
      ],
    });
  },
});
