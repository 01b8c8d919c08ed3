import { defineScenario } from '../define.ts';
import { serveOpenssl } from '../servers/openssl.ts';

export const clientCertRequiredTls12 = defineScenario({
  id: 'client-cert-required-tls12',
  title: {
    en: 'A client certificate is required; TLS 1.2 says so inside the handshake',
    ja: 'クライアント証明書が必須（TLS 1.2 ではハンドシェイク中に拒否される）',
  },
  primary: 'client-cert-required',
  product: 'openssl',
  needs: ['openssl'],
  start(bench) {
    const { host, world } = bench;
    return serveOpenssl(bench, {
      chain: [world.leaf({ names: [host] }, world.issuing), world.issuing],
      args: (write) => ['-Verify', '1', '-CAfile', write('clients.pem', world.privateRoot.pem), '-tls1_2'],
    });
  },
});
