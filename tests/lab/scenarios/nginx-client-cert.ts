import { defineScenario } from '../define.ts';
import { serveNginx } from '../servers/nginx.ts';

export const nginxClientCert = defineScenario({
  id: 'nginx-client-cert',
  title: {
    en: 'nginx finishes the handshake without a client certificate and answers HTTP 400',
    ja: 'nginx はクライアント証明書なしでもハンドシェイクを終え、HTTP 400 を返す',
  },
  primary: 'client-cert-required',
  product: 'nginx',
  needs: ['nginx'],
  start(bench) {
    const { host, world } = bench;
    return serveNginx(bench, {
      chain: [world.leaf({ names: [host] }, world.issuing), world.issuing],
      lines: (write) => [
        'ssl_verify_client on;',
        `ssl_client_certificate ${write('clients.pem', world.privateRoot.pem)};`,
      ],
    });
  },
});
