import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { leafAs, shell } from '../../commands.ts';
import { minute } from '../../evidence-values.ts';
import type { CauseText } from '../../types.ts';
import { numberValue, restsOn, textValue } from '../../verdict-values.ts';
import { duration } from '../phrases.ts';
import { confirm, onServer, reload } from './steps.ts';
import { culpritNamed, elsewhere, hostAt } from './wording.ts';

export const notYetValid: CauseText = {
  name: 'Not valid yet',
  headline: (facts) => {
    const certificate = isOther(facts)
      ? `The certificate ${culpritNamed(facts, 'of the CA')} behind ${hostAt(facts)}`
      : `The certificate of ${hostAt(facts)}`;
    const start = startOf(facts);
    return start === null
      ? `${certificate} is not valid yet.`
      : `${certificate} is valid only from ${start} on.`;
  },
  lede: (facts) => {
    const minutes = restsOn(facts, 'not-yet-valid') ? numberValue(facts, 'minutes') : null;
    const wait = minutes === null ? 'until then' : `for another ${duration(minutes)}`;
    return `Every client with a correct clock refuses it ${wait}. Either it was issued ahead of time, or the clock of the machine that issued it runs fast.${elsewhere(facts)}`;
  },
  fix: (facts) => ({
    title: 'check the clocks, then wait or reissue',
    steps: [
      {
        title: 'Check the clock that the certificate comes from',
        text: 'Compare the machine that issued the certificate with a reliable clock. Public CAs take care that their certificates are valid at once, so this happens mostly with a CA of your own.',
        code: [
          shell(
            onServer,
            '# the time in UTC',
            'date -u',
            '# the dates that are served',
            leafAs(facts, '-noout -dates'),
          ),
          shell(
            'On the machine that issues',
            '# let it follow a time server',
            'sudo timedatectl set-ntp true',
          ),
        ],
      },
      {
        title: 'Serve the previous certificate, or issue this one again',
        text: 'If the previous certificate is still valid, serve it until the new one begins. If the dates are a mistake, issue the certificate again with the clock set right.',
      },
      reload(facts),
      confirm(facts),
    ],
    effort: 'About 10 minutes and a reload, or just waiting. No downtime.',
    who: 'Whoever runs the server, or the CA that issued the certificate.',
  }),
  settle: 'Get the server to show its certificate first: the dates stand in it.',
  affects: 'Every client that checks certificates and whose own clock is right.',
};

function isOther(facts: VerdictFacts): boolean {
  return restsOn(facts, 'not-yet-valid') && facts.culpritName !== null && !facts.culpritIsLeaf;
}

/** The hour decides as often as the day. */
function startOf(facts: VerdictFacts): string | null {
  if (!restsOn(facts, 'not-yet-valid')) return null;
  const exact = textValue(facts, 'notBefore');
  return exact === null ? facts.notBefore : minute(exact);
}
