import { curl, shell } from '../../commands.ts';
import type { CauseText } from '../../types.ts';
import { confirm, keepVerifying, onClient } from './steps.ts';

export const localCaStoreMissing: CauseText = {
  name: 'No CA list on the client',
  headline: (facts) =>
    `The machine that fails on ${facts.host} may have no list of trusted CAs, or an old one.`,
  lede: () =>
    'A client trusts the roots in its own list and no others. In small containers and on old systems that list is often missing, outdated or looked for in the wrong place, and then every server fails. The list can’t be seen from here.',
  fix: (facts) => ({
    title: 'install or update the list of CAs on the client',
    steps: [
      {
        title: 'See which list is used',
        text: 'curl prints the file and folder at “CAfile” and “CApath”. A variable such as `SSL_CERT_FILE` that names a file which isn’t there empties the list.',
        code: [
          shell(
            onClient,
            `${curl(facts, '-sv -o /dev/null')} 2>&1 | grep -i -E 'CAfile|CApath'`,
            "env | grep -E 'SSL_CERT|CA_BUNDLE|EXTRA_CA'",
            '# where OpenSSL looks',
            'openssl version -d',
          ),
        ],
      },
      {
        title: 'Install it, or bring it up to date',
        text: `Programs with a list of their own need an update of the program: Java, Node.js, Python’s certifi, Firefox. ${keepVerifying(facts)}`,
        code: [
          shell('Debian, Ubuntu', 'sudo apt-get update', 'sudo apt-get install --reinstall ca-certificates'),
          shell('Alpine', '# in a container image', 'apk add --no-cache ca-certificates'),
          shell('RHEL, Fedora', 'sudo dnf reinstall ca-certificates', 'sudo update-ca-trust'),
          shell(
            'Python (certifi)',
            '# in the environment that fails',
            'python3 -m pip install --upgrade certifi',
          ),
        ],
      },
      confirm(facts),
    ],
    effort: 'About 5 minutes on the machine that fails. Nothing changes on the server.',
    who: 'Whoever looks after the machine or the container image that fails.',
  }),
  settle:
    'Try another well-known server with the same client: if that fails too, its list of CAs is at fault.',
  affects: 'Only the client whose list is missing or old.',
};
