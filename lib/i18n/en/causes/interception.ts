import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import type { CauseText } from '../../types.ts';
import { restsOn, textValue } from '../../verdict-values.ts';
import { compareEnds, confirm, distributeRoot, keepVerifying } from './steps.ts';
import { hostAt, named } from './wording.ts';

export const interception: CauseText = {
  name: 'Interception on the way',
  headline: (facts) => {
    const product = productOf(facts);
    return product === null
      ? `Something between the client and ${facts.host} may swap the certificate.`
      : `The certificate of ${hostAt(facts)} may have been swapped on the way: its issuer is named like ${product}.`;
  },
  lede: (facts) => {
    const issuer = productOf(facts) === null ? null : textValue(facts, 'issuer');
    const sign =
      issuer === null
        ? ''
        : `The issuer calls itself ${named(issuer, 'so')}, which is a sign and not a proof. `;
    return `${sign}Company proxies, firewalls and antivirus programs open encrypted traffic and put their own certificate in place of the real one. Clients without their root refuse it, and the server is not at fault.`;
  },
  fix: (facts) => ({
    title: 'compare both ends, then trust the proxy or pass it by',
    steps: [
      {
        ...compareEnds(facts),
        text: `${compareEnds(facts).text} Run it on another network as well, such as a telephone’s: if another certificate shows there, the usual network is where it is swapped.`,
      },
      distributeRoot(
        'It is your company’s proxy: give its root to the client',
        `Get the root from your IT department, as \`root.pem\`. Programs with a store of their own need it there too: Java, Node.js, Python, KiCad, Unity. ${keepVerifying(facts)}`,
      ),
      {
        title: 'Nobody told you of one: don’t trust it',
        text: `Ask whoever runs the network to exempt ${facts.host} from inspection. In an antivirus program, switch off its inspection of encrypted traffic for a short test, or add an exception. Where Unity’s licence can’t be activated this way, open ports 80 and 443 for it or activate by licence file.`,
      },
      confirm(facts),
    ],
    effort:
      'About 10 minutes for each client with the proxy’s root; an exemption takes as long as its approval. Nothing changes on the server.',
    who: 'The IT or network department, or whoever looks after the client.',
  }),
  settle:
    'Run the fingerprint command on the machine that fails, and compare with the server certificate in this report.',
  affects:
    'Only clients behind the proxy, firewall or antivirus program; their browsers often have its root already, other programs don’t.',
};

function productOf(facts: VerdictFacts): string | null {
  return restsOn(facts, 'interception-resembled') ? textValue(facts, 'product') : null;
}
