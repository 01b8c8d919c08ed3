import { defineScenario } from '../define.ts';
import { issuerUrl } from '../pki/extensions.ts';
import { serveNginx } from '../servers/nginx.ts';

export const nginxLeafOnly = defineScenario({
  id: 'nginx-leaf-only',
  title: {
    en: 'nginx with the intermediate in ssl_trusted_certificate only, which is never sent',
    ja: 'nginx で中間証明書を ssl_trusted_certificate にだけ書いた（クライアントには送られない）',
  },
  primary: 'incomplete-chain',
  product: 'nginx',
  needs: ['nginx'],
  start(bench) {
    const { host, world, publish } = bench;
    const extra = [issuerUrl(publish(world.issuing))];
    return serveNginx(bench, {
      chain: [world.leaf({ names: [host], extra }, world.issuing)],
      lines: (write) => [`ssl_trusted_certificate ${write('trusted.pem', world.issuing.pem)};`],
    });
  },
});
