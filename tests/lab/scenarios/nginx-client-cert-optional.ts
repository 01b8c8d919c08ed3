import { defineScenario } from '../define.ts';
import { serveNginx } from '../servers/nginx.ts';

export const nginxClientCertOptional = defineScenario({
  id: 'nginx-client-cert-optional',
  title: {
    en: 'nginx asks for a client certificate and serves those without one too',
    ja: 'nginx がクライアント証明書を求めるが、なくても応答する',
  },
  primary: null,
  also: ['client-cert-required'],
  product: 'nginx',
  needs: ['nginx'],
  start(bench) {
    const { host, world } = bench;
    return serveNginx(bench, {
      chain: [world.leaf({ names: [host] }, world.issuing), world.issuing],
      lines: (write) => [
        'ssl_verify_client optional;',
        `ssl_client_certificate ${write('clients.pem', world.privateRoot.pem)};`,
      ],
    });
  },
});
