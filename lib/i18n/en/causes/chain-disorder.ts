import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { joinChain, shell } from '../../commands.ts';
import type { CauseText } from '../../types.ts';
import { listValue, restsOn, textValue } from '../../verdict-values.ts';
import { confirm, install, onServer, reload } from './steps.ts';
import { elsewhere, hostAt, named, some } from './wording.ts';

export const chainDisorder: CauseText = {
  name: 'Untidy chain',
  headline: (facts) => {
    const host = hostAt(facts);
    if (restsOn(facts, 'chain-unordered', 'unordered'))
      return `${host} sends its certificates in the wrong order.`;
    if (restsOn(facts, 'chain-strangers', 'duplicates'))
      return `${host} sends the same certificate more than once${these(facts)}.`;
    if (restsOn(facts, 'chain-strangers', 'root-included')) {
      return `${host} sends along ${named(textValue(facts, 'name'), 'a certificate')}, a root that clients take from their own store.`;
    }
    if (restsOn(facts, 'chain-strangers', 'strangers')) {
      return `${host} sends certificates that don’t belong to its chain${these(facts)}.`;
    }
    return `${host} does not send its certificates in the usual order and number.`;
  },
  lede: (facts) => {
    if (restsOn(facts, 'chain-unordered', 'unordered')) {
      return `Nearly every client sorts them itself. A few small TLS libraries, such as mbedTLS 2.28 and wolfSSL 5.5, take them as they come and stop.${elsewhere(facts)}`;
    }
    return `Clients pass over what they don’t need, so this alone seldom breaks anything. It makes every connection a little slower and confuses whoever reads the chain.${elsewhere(facts)}`;
  },
  fix: (facts) => ({
    title: 'put the chain file in order',
    steps: [
      {
        title: 'Build the file anew',
        text: 'The server’s certificate comes first, then the intermediate that signed it, then the one that signed that. The root stays out. This lists what the file holds, in its order.',
        code: [
          shell(
            onServer,
            joinChain,
            'openssl crl2pkcs7 -nocrl -certfile fullchain.pem | openssl pkcs7 -print_certs -noout',
          ),
        ],
      },
      install(facts),
      reload(facts),
      confirm(facts),
    ],
    effort: 'About 5 minutes. A reload, no downtime, no reissue.',
    who: 'Whoever runs the server.',
  }),
  settle: 'Get the server to show its certificates first: their order can be seen then.',
  affects:
    'Very few: with the wrong order mbedTLS 2.28 and wolfSSL 5.5 stop; duplicates and strangers are accepted by every client that was measured.',
};

function these(facts: VerdictFacts): string {
  const names = listValue(facts, 'names').map((name) => named(name, 'one without a name'));
  return names.length === 0 ? '' : `: ${some(names)}`;
}
