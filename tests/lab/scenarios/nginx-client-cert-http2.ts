import { defineScenario } from '../define.ts';
import { serveNginx } from '../servers/nginx.ts';

/** Over HTTP/2 the words are out of reach: they are asked for over a second connection. */
export const nginxClientCertHttp2 = defineScenario({
  id: 'nginx-client-cert-http2',
  title: {
    en: 'nginx with HTTP/2 answers HTTP 400 to clients without a certificate',
    ja: 'HTTP/2 の nginx が、クライアント証明書なしのリクエストに HTTP 400 を返す',
  },
  primary: 'client-cert-required',
  product: 'nginx',
  needs: ['nginx'],
  start(bench) {
    const { host, world } = bench;
    return serveNginx(bench, {
      chain: [world.leaf({ names: [host] }, world.issuing), world.issuing],
      http2: true,
      lines: (write) => [
        'ssl_verify_client on;',
        `ssl_client_certificate ${write('clients.pem', world.privateRoot.pem)};`,
      ],
    });
  },
});
