import { defineScenario } from '../define.ts';
import { serveHttps } from '../servers/https.ts';

export const pathLengthExceeded = defineScenario({
  id: 'path-length-exceeded',
  title: {
    en: 'A CA that may have no CA below it has one',
    ja: '下位 CA を持てない CA の下に CA がある',
  },
  primary: 'constraint-violation',
  product: 'node',
  start(bench) {
    const { host, world } = bench;
    const organization = 'Certwhy Lab';
    const upperName = { organization, commonName: 'Certwhy Lab Last CA' };
    const upper = world.authority({ name: upperName, pathLength: 0 }, world.root);
    const lower = world.authority(
      { name: { organization, commonName: 'Certwhy Lab One Too Many CA' } },
      upper,
    );
    const leaf = world.leaf({ names: [host] }, lower);
    return serveHttps(bench, { chain: [leaf, lower, upper] });
  },
});
