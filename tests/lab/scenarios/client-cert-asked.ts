import { defineScenario } from '../define.ts';
import { serveHttps } from '../servers/https.ts';

/** The handshake alone does not tell this from nginx, which refuses over HTTP later: hence suspected. */
export const clientCertAsked = defineScenario({
  id: 'client-cert-asked',
  title: {
    en: 'A client certificate is asked for, but none is fine too',
    ja: 'クライアント証明書を求めるが、なくても通る',
  },
  primary: null,
  also: ['client-cert-required'],
  product: 'node',
  start(bench) {
    const { host, world } = bench;
    const leaf = world.leaf({ names: [host] }, world.issuing);
    return serveHttps(bench, {
      chain: [leaf, world.issuing],
      options: { requestCert: true, rejectUnauthorized: false, ca: world.privateRoot.pem },
    });
  },
});
