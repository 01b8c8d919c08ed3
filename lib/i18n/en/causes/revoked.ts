import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { sClient, shell } from '../../commands.ts';
import { day } from '../../evidence-values.ts';
import type { CauseText, FixStep } from '../../types.ts';
import { isAddress, restsOn, textValue } from '../../verdict-values.ts';
import { anywhere, confirm, install, onServer, reload } from './steps.ts';
import { elsewhere, hostAt } from './wording.ts';

export const revoked: CauseText = {
  name: 'Certificate revoked',
  headline: (facts) => {
    const at = restsOn(facts, 'staple-revoked', 'revoked') ? textValue(facts, 'at') : null;
    if (at !== null) return `The CA revoked the certificate of ${hostAt(facts)} on ${day(at)}.`;
    return restsOn(facts, 'staple-revoked', 'revoked')
      ? `The CA has revoked the certificate of ${hostAt(facts)}.`
      : `The certificate of ${hostAt(facts)} may have been revoked by its CA.`;
  },
  lede: (facts) => {
    const how = restsOn(facts, 'staple-revoked', 'revoked')
      ? 'The CA’s own statement, which the server sends along, says so (OCSP). '
      : '';
    return `${how}Chrome, Firefox and GnuTLS refuse it then, while curl, Python, Node.js, Go and Java often don’t look. Don’t rely on that: a revoked certificate may have its key in other hands, so it takes a new one.${elsewhere(facts)}`;
  },
  fix: (facts) => ({
    title: 'replace key and certificate',
    steps: [
      {
        title: 'Find out why it was revoked',
        text: 'Ask the CA, or look for its mail. If the key has leaked, close that hole first, and don’t use the key again.',
      },
      {
        title: 'Get a new certificate with a new key',
        text: 'certbot makes a new key with every issue, unless `reuse_key` is set. Other CAs need a new request (CSR) from a new key.',
        code: isAddress(facts)
          ? []
          : [shell(onServer, `sudo certbot certonly --force-renewal -d ${facts.sni}`)],
      },
      installAndReload(facts),
      {
        ...confirm(facts),
        code: [
          ...(confirm(facts).code ?? []),
          shell(anywhere, '# “Cert Status: good”, or no OCSP response at all', sClient(facts, ' -status')),
        ],
      },
    ],
    effort: 'About 15 minutes with certbot. A reload, no downtime.',
    who: 'Whoever runs the server and has the account at the CA.',
  }),
  settle: 'Look the serial number up in the CA’s revocation list (CRL), or ask the CA.',
  affects:
    'Chrome, Firefox and GnuTLS refuse a certificate that a stapled answer calls revoked; curl, Python, Node.js, Go, Java and Deno did not in their default settings.',
};

/** Installing and reloading are one step here. */
function installAndReload(facts: VerdictFacts): FixStep {
  const first = install(facts);
  const then = reload(facts);
  return {
    title: 'Install it and reload the server',
    text: `${first.text} ${then.text}`,
    code: [...(first.code ?? []), ...(then.code ?? [])],
  };
}
