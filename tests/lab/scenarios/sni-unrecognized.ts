import { defineScenario } from '../define.ts';
import { privateKeyPem } from '../pki/keys.ts';
import { serveOpenssl } from '../servers/openssl.ts';

export const sniUnrecognized = defineScenario({
  id: 'sni-unrecognized',
  title: {
    en: 'The server refuses the name with the alert unrecognized_name',
    ja: 'サーバーがホスト名をアラート unrecognized_name で拒否する',
  },
  primary: 'hostname-mismatch',
  product: 'openssl',
  needs: ['openssl'],
  start(bench) {
    const { world } = bench;
    const name = 'other.certwhy.test';
    const leaf = world.leaf({ names: [name] }, world.issuing);
    return serveOpenssl(bench, {
      chain: [leaf, world.issuing],
      // The callback for names is there only with a second certificate.
      args: (write) => [
        ...['-servername', name, '-servername_fatal'],
        ...['-cert2', write('second.pem', leaf.pem), '-key2', write('second.key', privateKeyPem(leaf.keys))],
      ],
    });
  },
});
