import { defineScenario } from '../define.ts';
import { serveOpenssl } from '../servers/openssl.ts';

export const clientCertRequiredTls13 = defineScenario({
  id: 'client-cert-required-tls13',
  title: {
    en: 'A client certificate is required; TLS 1.3 says so after the handshake',
    ja: 'クライアント証明書が必須（TLS 1.3 では完了後に拒否される）',
  },
  primary: 'client-cert-required',
  product: 'openssl',
  needs: ['openssl'],
  start(bench) {
    const { host, world } = bench;
    return serveOpenssl(bench, {
      chain: [world.leaf({ names: [host] }, world.issuing), world.issuing],
      args: (write) => ['-Verify', '1', '-CAfile', write('clients.pem', world.privateRoot.pem), '-tls1_3'],
    });
  },
});
