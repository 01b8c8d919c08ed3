import { defineScenario } from '../define.ts';
import { serveNginx } from '../servers/nginx.ts';

export const nginxSound = defineScenario({
  id: 'nginx-sound',
  title: {
    en: 'Nothing is wrong, on nginx',
    ja: '問題なし（nginx）',
  },
  primary: null,
  product: 'nginx',
  needs: ['nginx'],
  start(bench) {
    const { host, world } = bench;
    return serveNginx(bench, { chain: [world.leaf({ names: [host] }, world.issuing), world.issuing] });
  },
});
