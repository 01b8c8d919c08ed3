import type { VerdictFacts } from '../../report/verdict-facts.ts';
import { curl, isWeb, shell } from '../commands.ts';
import { plural } from '../duration.ts';
import { versionName } from '../evidence-values.ts';
import type { Messages } from '../types.ts';
import { isAddress } from '../verdict-values.ts';
import { compareEnds, confirm, keepVerifying, onClient } from './causes/steps.ts';
import { here } from './causes/wording.ts';

export const sound: Messages['sound'] = {
  headline: (facts) => `Nothing is wrong with ${facts.host}, as far as ${here(facts)} can see.`,
  lede: (facts) =>
    `${seen(facts)} If a client still fails, look at its side: its clock, its list of trusted CAs, a proxy in between, or a certificate of its own that the server may want.`,
  fix: (facts) => ({
    title: 'if a client still fails, look at that client',
    steps: [
      compareEnds(facts),
      {
        title: 'Check its clock and its list of CAs',
        text: `Update the list of CAs and the TLS library (OpenSSL, curl, Java, certifi). A program with a list of its own, such as Java or Node.js, needs an update of its own. ${keepVerifying(facts)}`,
        code: [
          shell(
            onClient,
            '# the clock, in UTC',
            'date -u',
            '# Debian, Ubuntu',
            'sudo apt-get update && sudo apt-get install --only-upgrade ca-certificates openssl',
          ),
        ],
      },
      {
        title: 'Check for a proxy, and for other addresses',
        text: 'A proxy in the settings, or another entry in the hosts file, leads the client to another server than the one that was looked at.',
        code: [
          shell(
            onClient,
            "env | grep -i -E 'proxy|SSL_CERT|CA_BUNDLE|EXTRA_CA'",
            `getent ahosts ${facts.host}`,
            ...(isWeb(facts) ? ['# past any proxy', curl(facts, "-vI --noproxy '*'")] : []),
          ),
        ],
      },
      confirm(facts),
    ],
    effort: 'Nothing to do on the server. 10 minutes on the client that fails.',
    who: 'Whoever looks after the client that fails.',
  }),
};

/** Only what was observed: each part is left out where it is not known. */
function seen(facts: VerdictFacts): string {
  const count = facts.addresses.length;
  const addresses =
    count > 1 && facts.failure === null
      ? ` ${count === 2 ? 'Both' : `All ${count}`} addresses were looked at.`
      : '';
  const chain = facts.sentCount > 0 ? ` (${plural(facts.sentCount, 'certificate')} sent)` : '';
  const until = facts.notAfter === null ? '' : ` and is valid until ${facts.notAfter}`;
  const version = facts.version === null ? '' : ` The connection used ${versionName(facts.version)}.`;
  return `The certificate fits the ${isAddress(facts) ? 'address' : 'name'}${until}, and its chain${chain} leads to a trusted root.${version}${addresses}`;
}
