import { defineScenario } from '../define.ts';
import { serveAlert } from '../servers/scripted.ts';

/** RFC 8446 §6.2. */
const internalError = 80;

export const alertInternalError = defineScenario({
  id: 'alert-internal-error',
  title: {
    en: 'The server ends the handshake with the alert internal_error',
    ja: 'サーバーがアラート internal_error でハンドシェイクを打ち切る',
  },
  primary: 'handshake-refused',
  product: 'scripted',
  start(bench) {
    return serveAlert(bench, internalError);
  },
});
