import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { leafAs, shell } from '../../commands.ts';
import type { CauseText } from '../../types.ts';
import { numberValue, restsOn } from '../../verdict-values.ts';
import { anywhere, confirm, install, reload } from './steps.ts';
import { elsewhere, hostAt } from './wording.ts';

export const ctMissing: CauseText = {
  name: 'Public log entries missing',
  headline: (facts) => {
    const found = counted(facts, 'found');
    const needed = counted(facts, 'needed');
    if (found === null || needed === null)
      return `The certificate of ${hostAt(facts)} may lack the public log entries that browsers want.`;
    return `The certificate of ${hostAt(facts)} holds ${found === 0 ? 'none' : found} of the ${needed} public log entries that browsers want.`;
  },
  lede: (facts) =>
    `Public CAs enter each certificate into public logs and put the receipts (SCTs) into it. Chrome, Firefox and Apple’s systems refuse public certificates without them; curl, Java, Python and other programs don’t look. A server may also send them apart, which is not asked for here.${elsewhere(facts)}`,
  fix: (facts) => ({
    title: 'have the certificate issued with its log entries',
    steps: [
      {
        title: 'Look for the entries, and ask the CA',
        text: 'If no “Signed Certificate Timestamp” shows here, ask the CA for a certificate with embedded SCTs. Some leave them out on request, for names that shall stay secret. Let’s Encrypt always embeds them.',
        code: [
          shell(anywhere, `${leafAs(facts, '-noout -text')} | grep -A 3 'Signed Certificate Timestamp'`),
        ],
      },
      install(facts),
      reload(facts),
      confirm(facts, `Open ${facts.host} in Chrome as well: ERR_CERTIFICATE_TRANSPARENCY_REQUIRED is gone.`),
    ],
    effort: 'About 15 minutes and the CA’s time to reissue. A reload, no downtime.',
    who: 'Whoever runs the server, with the CA.',
  }),
  settle: 'Open the site in Chrome: it says ERR_CERTIFICATE_TRANSPARENCY_REQUIRED if it misses them.',
  affects:
    'Chrome, Firefox from version 135 and Apple’s systems, and only for public CAs. Other programs don’t look.',
};

function counted(facts: VerdictFacts, key: string): number | null {
  return restsOn(facts, 'timestamps-missing') ? numberValue(facts, key) : null;
}
