import { defineScenario } from '../define.ts';
import { serveTls12Flight } from '../servers/tls12.ts';

export const certificateMessageBroken = defineScenario({
  id: 'certificate-message-broken',
  title: {
    en: 'The message with the certificates breaks off behind the first one',
    ja: '証明書のメッセージが 1 枚目の後で壊れている',
  },
  primary: 'malformed-certificate',
  product: 'scripted',
  start(bench) {
    const { host, world } = bench;
    const leaf = world.leaf({ names: [host] }, world.issuing);
    // An entry that promises 4,096 bytes and has eight.
    const behind = Buffer.from([0, 0x10, 0, 0x30, 0x82, 0x0f, 0xfc, 0x30, 0x82, 0x0e, 0xe4]);
    return serveTls12Flight(bench, { certificates: [leaf.der], behind, signingKey: leaf.keys.privateKey });
  },
});
