import { defineScenario } from '../define.ts';
import { freePort } from '../servers/free-port.ts';

export const portRefused = defineScenario({
  id: 'port-refused',
  title: {
    en: 'Nobody listens on this port',
    ja: 'このポートでは何も待ち受けていない',
  },
  primary: 'network-blocked',
  product: 'scripted',
  start(bench) {
    return freePort(bench.wantedPort);
  },
});
