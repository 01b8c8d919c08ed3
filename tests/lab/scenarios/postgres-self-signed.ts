import { defineScenario } from '../define.ts';
import { postgresSpeech, serveStarttls } from '../servers/starttls.ts';

export const postgresSelfSigned = defineScenario({
  id: 'postgres-self-signed',
  title: {
    en: 'A PostgreSQL server with a self-signed certificate',
    ja: '自己署名証明書の PostgreSQL サーバー',
  },
  primary: 'self-signed-leaf',
  starttls: 'postgres',
  product: 'node',
  start(bench) {
    const { host, world } = bench;
    return serveStarttls(bench, postgresSpeech, [world.leaf({ names: [host] }, null)]);
  },
});
