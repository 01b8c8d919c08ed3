import { defineScenario } from '../define.ts';
import { serveScript } from '../servers/scripted.ts';

export const closedAtOnce = defineScenario({
  id: 'closed-at-once',
  title: {
    en: 'The connection is taken and closed at once',
    ja: '接続を受け付けるが、すぐに閉じる',
  },
  primary: 'network-blocked',
  product: 'scripted',
  start(bench) {
    return serveScript(bench, (socket) => socket.resume().end());
  },
});
