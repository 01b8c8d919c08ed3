import { defineScenario } from '../define.ts';
import { serveScript } from '../servers/scripted.ts';

export const silent = defineScenario({
  id: 'silent',
  title: {
    en: 'The connection is taken, and then nothing is said',
    ja: '接続は受け付けるが、その後何も返ってこない',
  },
  primary: 'network-blocked',
  product: 'scripted',
  start(bench) {
    return serveScript(bench, (socket) => socket.resume());
  },
});
