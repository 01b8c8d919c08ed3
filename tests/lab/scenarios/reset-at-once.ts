import { defineScenario } from '../define.ts';
import { serveScript } from '../servers/scripted.ts';

/** What firewalls do that read the ClientHello and dislike the name in it. */
export const resetAtOnce = defineScenario({
  id: 'reset-at-once',
  title: {
    en: 'The connection is reset as soon as the client speaks',
    ja: 'クライアントが話し始めると接続がリセットされる',
  },
  primary: 'network-blocked',
  product: 'scripted',
  start(bench) {
    return serveScript(bench, (socket) => socket.once('data', () => socket.resetAndDestroy()));
  },
});
