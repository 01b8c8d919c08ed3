import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { shell } from '../../commands.ts';
import type { CauseText, FixStep } from '../../types.ts';
import { restsOn } from '../../verdict-values.ts';
import { anywhere, confirm, onClient } from './steps.ts';
import { here } from './wording.ts';

export const dnsFailure: CauseText = {
  name: 'Name not found',
  headline: (facts) => {
    if (restsOn(facts, 'name-unresolved', 'name-unknown'))
      return `The name ${facts.host} is not known in DNS.`;
    if (restsOn(facts, 'name-unresolved', 'no-address'))
      return `The name ${facts.host} exists in DNS, but has no address.`;
    if (restsOn(facts, 'name-unresolved', 'no-answer'))
      return `The name servers gave no usable answer for ${facts.host}.`;
    return `The name ${facts.host} may not lead to an address.`;
  },
  lede: (facts) =>
    `Without an address there is no server to connect to, so no certificate was looked at. The name servers that ${here(facts)} uses were asked: names of an internal network are often known only inside it.`,
  fix: (facts) => ({
    title: 'make the name lead to an address',
    steps: [
      {
        title: 'Check the spelling, and ask for yourself',
        text: 'If the name is found on the machine that fails, but not from here, it is an internal name: make the report from inside, on the command line.',
        code: [
          shell(
            onClient,
            '# addresses of the name: IPv4, IPv6',
            `nslookup -type=A ${facts.host}`,
            `nslookup -type=AAAA ${facts.host}`,
          ),
          shell(
            'On a machine inside',
            '# the same report, made from there',
            `npm run -s certwhy -- check ${facts.hostPort}`,
          ),
        ],
      },
      record(facts),
      confirm(facts),
    ],
    effort:
      'A few minutes for a new record. Until everybody sees it: as long as the old answer may be kept, often an hour.',
    who: 'Whoever looks after the domain’s DNS.',
  }),
  settle: 'Ask a public resolver for the name, for example with `nslookup`.',
  affects:
    'Every client that asks the same name servers. curl says “Could not resolve host” (6), programs ENOTFOUND.',
};

function record(facts: VerdictFacts): FixStep {
  const noAnswer = restsOn(facts, 'name-unresolved', 'no-answer');
  return {
    title: noAnswer ? 'Mend the name servers' : 'Create or mend the record',
    text: noAnswer
      ? 'This follows the name down from the root and shows the server that does not answer. Frequent reasons: name servers that are down, a domain that has expired, DNSSEC that doesn’t fit after a move.'
      : 'An A record holds the IPv4 address, an AAAA record the IPv6 address. This follows the name down from the root and shows where it ends. Look as well whether the domain itself has expired.',
    code: [shell(anywhere, `dig +trace ${facts.host}`)],
  };
}
