import { defineScenario } from '../define.ts';
import { rsaKeys } from '../pki/keys.ts';
import { serveHttps } from '../servers/https.ts';

export const soundRsa = defineScenario({
  id: 'sound-rsa',
  title: {
    en: 'Nothing is wrong; leaf and intermediate have RSA keys',
    ja: '問題なし（サーバー証明書と中間証明書が RSA 鍵）',
  },
  primary: null,
  product: 'node',
  async start(bench) {
    const { host, world } = bench;
    const [leafKeys, issuingKeys] = await Promise.all([rsaKeys('leaf', 2048), rsaKeys('issuing', 2048)]);
    const name = { organization: 'Certwhy Lab', commonName: 'Certwhy Lab RSA Issuing CA' };
    const issuing = world.authority({ name, keys: issuingKeys, pathLength: 0 }, world.root);
    return serveHttps(bench, { chain: [world.leaf({ names: [host], keys: leafKeys }, issuing), issuing] });
  },
});
