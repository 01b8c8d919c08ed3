import { defineScenario } from '../define.ts';
import { withTrailingBytes } from '../pki/tamper.ts';
import { serveTls12Flight } from '../servers/tls12.ts';

export const trailingBytes = defineScenario({
  id: 'trailing-bytes',
  title: {
    en: 'Bytes follow the end of the certificate',
    ja: '証明書の末尾に余分なバイトが付いている',
  },
  primary: 'malformed-certificate',
  product: 'scripted',
  start(bench) {
    const { host, world } = bench;
    const leaf = world.leaf({ names: [host] }, world.issuing);
    const certificates = [withTrailingBytes(leaf).der, world.issuing.der];
    return serveTls12Flight(bench, { certificates, signingKey: leaf.keys.privateKey });
  },
});
