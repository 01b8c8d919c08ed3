import { defineScenario } from '../define.ts';
import { serveNginx } from '../servers/nginx.ts';

/** 403 has other reasons as well: hence suspected. */
export const nginxClientCertForbidden = defineScenario({
  id: 'nginx-client-cert-forbidden',
  title: {
    en: 'nginx asks for any client certificate; what is behind it answers HTTP 403',
    ja: 'nginx がクライアント証明書を求め、その後ろのアプリケーションが HTTP 403 を返す',
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
        'ssl_verify_client optional_no_ca;',
        'if ($ssl_client_verify != SUCCESS) { return 403; }',
        `ssl_client_certificate ${write('clients.pem', world.privateRoot.pem)};`,
      ],
    });
  },
});
