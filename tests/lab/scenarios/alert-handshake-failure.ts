import { defineScenario } from '../define.ts';
import { serveAlert } from '../servers/scripted.ts';

/** RFC 8446 §6.2. */
const handshakeFailure = 40;

export const alertHandshakeFailure = defineScenario({
  id: 'alert-handshake-failure',
  title: {
    en: 'The server ends the handshake with the alert handshake_failure and no reason',
    ja: 'サーバーが理由を示さず handshake_failure で打ち切る',
  },
  primary: 'handshake-refused',
  product: 'scripted',
  start(bench) {
    return serveAlert(bench, handshakeFailure);
  },
});
