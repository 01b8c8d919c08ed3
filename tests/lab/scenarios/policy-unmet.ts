import { defineScenario } from '../define.ts';
import { explicitPolicyRequired } from '../pki/extensions.ts';
import { serveHttps } from '../servers/https.ts';

export const policyUnmet = defineScenario({
  id: 'policy-unmet',
  title: {
    en: 'A CA demands a certificate policy, and nothing below it has one',
    ja: 'CA が証明書ポリシーを求めているのに、その下の証明書にない',
  },
  primary: 'constraint-violation',
  product: 'node',
  start(bench) {
    const { host, world } = bench;
    const name = { organization: 'Certwhy Lab', commonName: 'Certwhy Lab Policy CA' };
    const issuing = world.authority({ name, pathLength: 0, extra: [explicitPolicyRequired()] }, world.root);
    return serveHttps(bench, { chain: [world.leaf({ names: [host] }, issuing), issuing] });
  },
});
