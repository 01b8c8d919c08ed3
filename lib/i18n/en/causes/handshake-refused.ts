import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { sClient, shell } from '../../commands.ts';
import type { CauseText, FixStep } from '../../types.ts';
import { checkedName, numberValue, reportedReason, restsOn, textValue } from '../../verdict-values.ts';
import { alertText } from '../phrases.ts';
import { dialogueName, itSays } from './starttls.ts';
import { confirm, onClient, onServer } from './steps.ts';
import { here } from './wording.ts';

export const handshakeRefused: CauseText = {
  name: 'Handshake broken off',
  headline: (facts) => {
    if (isInDialogue(facts)) {
      return isGreeting(facts)
        ? `${facts.host} turns this client away on port ${facts.port}, before TLS.`
        : `${facts.host} speaks ${dialogueName(facts)} on port ${facts.port}, but refuses to switch to TLS.`;
    }
    const alert = alertOf(facts);
    if (alert !== null)
      return `${facts.host} broke the TLS handshake off with ${alertText(alert)}, and gave no reason.`;
    if (restsOn(facts, 'handshake-refused', 'refused-here'))
      return `The TLS library could not go on with what ${facts.host} sent.`;
    if (restsOn(facts, 'handshake-refused', 'broke-off'))
      return `${facts.host} showed its certificate, but the TLS handshake broke off after it.`;
    return `${facts.host} may break the TLS handshake off without giving a reason.`;
  },
  lede: (facts) => {
    if (isInDialogue(facts))
      return `${itSays(facts)} ${dialogueMeaning(facts)} It was tried from ${here(facts)}.`.trim();
    const only = restsOn(facts, 'handshake-refused', 'some-addresses')
      ? ' Other addresses of this host answer.'
      : '';
    return `${reasonOf(facts)}${meaning(facts)} It was tried from ${here(facts)}.${only}`;
  },
  fix: (facts) => ({
    title: 'read the server’s log',
    steps: isInDialogue(facts)
      ? dialogueSteps(facts)
      : [
          {
            title: 'Read the log of the moment',
            text: 'Only the server knows the reason. nginx writes it at level `info`: set `error_log /var/log/nginx/error.log info;`, reload, and try again. A load balancer has its own log.',
            code: [
              shell(
                onServer,
                'sudo tail -n 50 /var/log/nginx/error.log',
                '# or what systemd kept',
                'sudo journalctl -n 50 --no-pager',
              ),
            ],
          },
          {
            title: 'Try one thing at a time',
            text: 'Where one of these gets through, the difference between them is the reason: the version, or the server name that is asked for. Look also for suites that the server and the client have in common, and for a certificate that the server has for its kind of key (RSA, ECDSA).',
            code: [
              shell(
                onClient,
                sClient(facts, ' -tls1_3'),
                sClient(facts, ' -tls1_2'),
                '# without a server name',
                sClient({ ...facts, sni: null }, ' -noservername'),
              ),
            ],
          },
          confirm(facts),
        ],
    effort: '10 minutes with the log at hand. What mends it depends on the reason in it.',
    who: 'Whoever runs the server: the reason stands in its log.',
  }),
  settle: 'Read the server’s log for the moment of the attempt.',
  affects: 'Every client that begins the handshake as this look did.',
};

/** The refusal came in the clear, in the dialogue that was to lead to TLS (STARTTLS). */
function isInDialogue(facts: VerdictFacts): boolean {
  return restsOn(facts, 'handshake-refused', 'dialogue-refused');
}

function isGreeting(facts: VerdictFacts): boolean {
  return textValue(facts, 'step') === 'greeting';
}

function dialogueMeaning(facts: VerdictFacts): string {
  if (/host-unknown/.test(textValue(facts, 'reply') ?? '')) {
    return `It does not serve the domain ${checkedName(facts)}; XMPP domains often have another name than their server, so give the domain as the server name.`;
  }
  if (isGreeting(facts))
    return 'Usual reasons: it keeps this address out, or it has too many connections already.';
  return 'Usual reasons: the server can’t load its certificate or key, or keeps TLS for some clients alone.';
}

function dialogueSteps(facts: VerdictFacts): readonly FixStep[] {
  return [
    {
      title: 'Read the log of the moment',
      text: 'The server has told the client all that it will; its log has the rest. Mail and directory servers write to the system’s log, databases to their own.',
      code: [shell(onServer, 'sudo journalctl -n 50 --no-pager')],
    },
    {
      title: 'Ask for TLS from the server itself',
      text: 'If it agrees there, it makes a difference between clients: look for lists of addresses that are allowed or blocked.',
      code: [shell(onServer, sClient(facts, '', 'localhost'))],
    },
    confirm(facts),
  ];
}

function alertOf(facts: VerdictFacts): number | null {
  return restsOn(facts, 'handshake-refused', 'refused', 'some-addresses')
    ? numberValue(facts, 'alert')
    : null;
}

/** The library's own words, where it was the one to stop. */
function reasonOf(facts: VerdictFacts): string {
  if (!restsOn(facts, 'handshake-refused', 'refused-here', 'broke-off')) return '';
  const reason = reportedReason(facts);
  return reason === null ? '' : `What was reported: \`${reason}\`. `;
}

/** What the commonest of these alerts usually mean; none of them says so itself. */
function meaning(facts: VerdictFacts): string {
  if (restsOn(facts, 'handshake-refused', 'refused-here')) {
    return 'The answer is not by the rules that this library (OpenSSL) keeps; clients built on it fail in the same way.';
  }
  const alert = alertOf(facts);
  if (alert === 40)
    return 'Usual reasons: client and server have no cipher suite in common, no certificate is set up for this name, or a client certificate is wanted.';
  if (alert === 80)
    return 'It means a fault inside the server: often a certificate or key that can’t be loaded, or a service behind it that is down.';
  if (alert === 49) return 'It means that the server’s rules keep this client out.';
  return 'The reason isn’t told to clients; the server’s log has it.';
}
