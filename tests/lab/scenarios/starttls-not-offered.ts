import { defineScenario } from '../define.ts';
import { serveStarttls } from '../servers/starttls.ts';

export const starttlsNotOffered = defineScenario({
  id: 'starttls-not-offered',
  title: {
    en: 'A PostgreSQL server without TLS',
    ja: 'TLS に対応していない PostgreSQL サーバー',
  },
  primary: 'not-tls',
  starttls: 'postgres',
  product: 'scripted',
  start(bench) {
    const { host, world } = bench;
    const speech = { greeting: null, request: 8, answer: () => ({ say: 'N' }) };
    return serveStarttls(bench, speech, [world.leaf({ names: [host] }, world.issuing)]);
  },
});
