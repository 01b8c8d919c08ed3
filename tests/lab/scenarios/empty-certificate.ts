import { defineScenario } from '../define.ts';
import { newEcKeys } from '../pki/keys.ts';
import { serveTls12Flight } from '../servers/tls12.ts';

export const emptyCertificate = defineScenario({
  id: 'empty-certificate',
  title: {
    en: 'The server sends an empty list of certificates',
    ja: 'サーバーが空の証明書リストを送る',
  },
  primary: 'malformed-certificate',
  product: 'scripted',
  start(bench) {
    return serveTls12Flight(bench, { certificates: [], signingKey: newEcKeys().privateKey });
  },
});
