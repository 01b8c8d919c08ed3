import type { CauseText } from '../../types.ts';
import { restsOn, textValue } from '../../verdict-values.ts';
import { compareEnds, confirm, distributeRoot, keepVerifying, publicCertificate } from './steps.ts';
import { elsewhere, hostAt, named } from './wording.ts';

export const untrustedRoot: CauseText = {
  name: 'Untrusted issuer',
  headline: (facts) => {
    if (restsOn(facts, 'root-untrusted', 'root-not-in-stores')) {
      return `The chain of ${hostAt(facts)} ends at ${known(textValue(facts, 'name'), 'a root')} that no trust store used here holds.`;
    }
    if (restsOn(facts, 'root-untrusted', 'issuer-not-in-stores')) {
      return `The chain of ${hostAt(facts)} leads to ${known(textValue(facts, 'issuer') ?? facts.issuerName, 'a CA')} that no trust store used here knows.`;
    }
    return `The certificate of ${hostAt(facts)} comes from a CA that clients may not know.`;
  },
  lede: (facts) => {
    const system =
      facts.values.systemTrusts === true && restsOn(facts, 'root-untrusted')
        ? ' The system that this look was made from does trust it; the public list that most clients go by (Mozilla’s) doesn’t.'
        : '';
    return `What the server sends leads to nobody whom clients know: most likely the CA of an organisation, or an old public one that was taken off the lists. A client accepts it once it has that CA’s root.${system}${elsewhere(facts)}`;
  },
  fix: (facts) => ({
    title: 'give the root to the clients, or use a public CA',
    steps: [
      compareEnds(facts),
      distributeRoot(
        'Internal server: give the root to its clients',
        `Ask whoever runs the CA for its root, as \`root.pem\`. ${keepVerifying(facts)}`,
      ),
      publicCertificate(facts),
      confirm(facts),
    ],
    effort: 'About 10 minutes for each client, or half an hour once for a public certificate.',
    who: 'Whoever looks after the clients, or whoever runs the server.',
  }),
  settle:
    'Ask whoever runs the server for the root of its CA, and test again with that root given as your own CA.',
  affects:
    'Every client that does not have this root. The browsers of a company often have it, its programs and containers don’t.',
};

/** `“X”, a root`, or just `a root`. */
function known(name: string | null, what: string): string {
  return name === null ? what : `${named(name, what)}, ${what}`;
}
