import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { leafAs, shell } from '../../commands.ts';
import type { CauseText, FixText } from '../../types.ts';
import { isAddress, restsOn } from '../../verdict-values.ts';
import { confirm, distributeRoot, install, keepVerifying, onServer, reload } from './steps.ts';
import { culpritNamed, daysAgo, elsewhere, hostAt } from './wording.ts';

export const expired: CauseText = {
  name: 'Certificate expired',
  headline: (facts) => {
    if (restsOn(facts, 'issuer-expired', 'root-expired')) {
      return `The root certificate ${culpritNamed(facts, 'of the chain')} behind ${hostAt(facts)} ${ended(facts)}.`;
    }
    if (restsOn(facts, 'issuer-expired')) {
      return `The intermediate certificate ${culpritNamed(facts, 'of the CA')} behind ${hostAt(facts)} ${ended(facts)}.`;
    }
    return `The certificate of ${hostAt(facts)} ${ended(facts)}.`;
  },
  lede: (facts) => {
    if (restsOn(facts, 'issuer-expired', 'root-expired')) {
      return `Most clients refuse a chain that ends at an expired root; Java, Deno, rustls and wolfSSL don’t look at a root’s dates. The fault lies at the top of the chain: the server needs a chain to a newer root, or its clients need the newer root.${elsewhere(facts)}`;
    }
    if (restsOn(facts, 'issuer-expired')) {
      return `Every client that checks certificates refuses the chain. The fault lies above the server’s own certificate: the CA has a newer intermediate, and the server has to send that one.${elsewhere(facts)}`;
    }
    return `Every client that checks certificates refuses it, browsers included. A renewed certificate for the same names mends it; the clients need no change.${elsewhere(facts)}`;
  },
  fix: (facts) => {
    if (restsOn(facts, 'issuer-expired', 'root-expired')) return newRoot(facts);
    return restsOn(facts, 'issuer-expired') ? newIntermediate(facts) : renew(facts);
  },
  settle: 'Get the server to show its certificate first: the dates stand in it.',
  affects:
    'Every client that checks certificates; only an expired root is overlooked by some (Java, Deno, rustls, wolfSSL).',
};

function ended(facts: VerdictFacts): string {
  if (facts.notAfter === null || facts.daysExpired === null || facts.daysExpired < 0) return 'has expired';
  return `expired on ${facts.notAfter}, ${daysAgo(facts.daysExpired)}`;
}

function renew(facts: VerdictFacts): FixText {
  return {
    title: 'renew the certificate and reload the server',
    steps: [
      {
        title: 'See whether a renewed one is there already',
        text: 'Often the certificate was renewed in time, and the server was never reloaded. If this shows a later date than the server does, go on with the reload.',
        code: [
          shell(
            onServer,
            '# certificates that certbot manages, with their dates',
            'sudo certbot certificates',
          ),
          shell(onServer, '# the one that is served', leafAs(facts, '-noout -enddate')),
        ],
      },
      {
        title: 'Renew it',
        text: 'With another CA than Let’s Encrypt, order the renewal there for the same names, and install the file that comes back together with its intermediates. A renewal that runs by itself spares you the next night.',
        code: [shell(onServer, 'sudo certbot renew')],
      },
      reload(facts),
      confirm(facts, keepVerifying(facts)),
    ],
    effort:
      '5 to 15 minutes with certbot; with other CAs as long as they take to issue. A reload, no downtime.',
    who: 'Whoever runs the server. Nobody can mend this on the client.',
  };
}

function newIntermediate(facts: VerdictFacts): FixText {
  return {
    title: 'send the CA’s current intermediate',
    steps: [
      {
        title: 'Get the current chain from the CA',
        text: 'Look on the CA’s download page for a newer intermediate. Where it has the same name and key, your own certificate stays as it is. Where there is none, let the CA reissue your certificate. certbot brings the current chain with every renewal.',
        ...(isAddress(facts)
          ? {}
          : { code: [shell(onServer, `sudo certbot renew --force-renewal --cert-name ${facts.sni}`)] }),
      },
      install(facts),
      reload(facts),
      confirm(facts, keepVerifying(facts)),
    ],
    effort: 'About 15 minutes. A reload, no downtime; seldom a reissue.',
    who: 'Whoever runs the server, with the file from the CA.',
  };
}

function newRoot(facts: VerdictFacts): FixText {
  return {
    title: 'move to a root that is still valid',
    steps: [
      {
        title: 'Public CA: serve the chain to its newer root',
        text: 'Take the current chain from the CA’s download page, or reissue the certificate, and leave out the certificates that lead to the expired root.',
      },
      distributeRoot(
        'Own CA: give the clients its new root',
        'Renew the root, then bring it to every client before the old one is taken away.',
      ),
      reload(facts),
      confirm(facts, keepVerifying(facts)),
    ],
    effort:
      'With a public CA about 15 minutes and a reload. A root of your own: as long as it takes to reach every client.',
    who: 'Whoever runs the server; for a private root also whoever looks after the clients.',
  };
}
