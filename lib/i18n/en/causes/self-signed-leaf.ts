import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { curl, isWeb, leafAs, shell } from '../../commands.ts';
import type { CauseText } from '../../types.ts';
import { checkedName, restsOn } from '../../verdict-values.ts';
import { confirm, keepVerifying, onClient, onServer, publicCertificate, reload } from './steps.ts';
import { elsewhere, hostAt, named } from './wording.ts';

export const selfSignedLeaf: CauseText = {
  name: 'Self-signed certificate',
  headline: (facts) =>
    `${hostAt(facts)} shows a certificate that it signed itself, so clients cannot tell whether it is genuine.`,
  lede: (facts) =>
    `Anyone can make such a certificate for any name, so every client refuses it unless it was given to the client beforehand.${otherName(facts)}${elsewhere(facts)}`,
  fix: (facts) => ({
    title: 'use a certificate that clients can check',
    steps: [
      publicCertificate(facts),
      {
        title: 'Internal server: give this certificate to its clients',
        text: `Better is a CA of your own whose root all clients trust. For a single server or for development this is enough, once the two fingerprints are the same. ${keepVerifying(facts)}`,
        code: [
          shell(
            onServer,
            '# the fingerprint, read where nobody can have swapped it',
            'openssl x509 -noout -fingerprint -sha256 -in server.pem',
          ),
          shell(
            onClient,
            `${leafAs(facts, '-outform PEM')} > server.pem`,
            'openssl x509 -noout -fingerprint -sha256 -in server.pem',
            ...(isWeb(facts) ? [curl(facts, '-vI --cacert server.pem')] : []),
          ),
        ],
      },
      reload(facts),
      confirm(facts),
    ],
    effort: '10 to 30 minutes with a public CA. No downtime beyond a reload.',
    who: 'Whoever runs the server; for an internal one also whoever looks after the clients.',
  }),
  settle: 'Get the server to show its certificate first, and see whether subject and issuer are the same.',
  affects: 'Every client that was not given this very certificate beforehand.',
};

/** A default certificate tells more by its name than by its signature. */
function otherName(facts: VerdictFacts): string {
  if (!restsOn(facts, 'leaf-self-signed') || facts.leafName === null || facts.leafName === checkedName(facts))
    return '';
  if (facts.coveredNames.includes(checkedName(facts))) return '';
  return ` It is made out to ${named(facts.leafName, 'another name')}: perhaps the one that the server software came with, shown because no other is set up.`;
}
