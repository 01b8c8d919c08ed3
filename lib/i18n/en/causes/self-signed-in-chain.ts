import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import type { CauseText } from '../../types.ts';
import { restsOn, textValue } from '../../verdict-values.ts';
import { compareEnds, confirm, distributeRoot, keepVerifying, publicCertificate } from './steps.ts';
import { elsewhere, hostAt, named } from './wording.ts';

export const selfSignedInChain: CauseText = {
  name: 'Self-signed root in the chain',
  headline: (facts) =>
    `The chain of ${hostAt(facts)} ends at ${root(facts)}, a root that no trust store used here holds.`,
  lede: (facts) =>
    `The server sends this root along, but a root counts only where the client had it before. Either it belongs to your organisation’s own CA, and the clients need it; or something on the way puts its own certificate in place of the real one.${elsewhere(facts)}`,
  fix: (facts) => ({
    title: 'find out whose root it is, then trust it or replace it',
    steps: [
      compareEnds(facts),
      distributeRoot(
        'It is your own CA: give its root to the clients',
        `Ask whoever runs the CA for the root, as \`root.pem\`. Don’t take it from the connection: that is what is in doubt. ${keepVerifying(facts)}`,
      ),
      publicCertificate(facts, 'It should be a public server: get a certificate from a public CA'),
      confirm(facts),
    ],
    effort: 'About 10 minutes for each client, or half an hour once for a public certificate.',
    who: 'Whoever looks after the clients, or whoever runs the server.',
  }),
  settle: 'Ask whoever runs the server which CA issued its certificate, and compare the root’s fingerprint.',
  affects: 'Every client that was not given this root beforehand.',
};

function root(facts: VerdictFacts): string {
  if (!restsOn(facts, 'root-self-signed')) return 'a self-signed certificate';
  return named(textValue(facts, 'name') ?? facts.culpritName, 'a self-signed certificate');
}
