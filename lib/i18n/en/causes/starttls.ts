import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { sClient, shell, verifyingClient } from '../../commands.ts';
import { protocolName } from '../../evidence-values.ts';
import { starttlsSettings } from '../../settings.ts';
import type { FixStep, FixText } from '../../types.ts';
import { restsOn, textValue } from '../../verdict-values.ts';
import { quoted } from '../phrases.ts';
import { anywhere, confirm, onClient, onServer } from './steps.ts';

/** Verdicts about what comes before TLS where a client begins in the clear (STARTTLS). */
interface DialogueVerdict {
  readonly headline: string;
  readonly lede: string;
  readonly fix: FixText;
}

export function dialogueName(facts: VerdictFacts): string {
  const id = textValue(facts, 'dialogue') ?? facts.starttls;
  return id === null ? 'its own protocol' : protocolName(id);
}

/** The server's words as a sentence with a space in front; nothing where it said none. */
export function itSays(facts: VerdictFacts): string {
  const words = textValue(facts, 'reply') ?? textValue(facts, 'sample');
  return words === null ? '' : ` It says: ${quoted(words)}.`;
}

/** The verdict where a dialogue was to lead to TLS, and it turned out that there is no TLS this way; else null. */
export function dialogueVerdict(facts: VerdictFacts): DialogueVerdict | null {
  if (restsOn(facts, 'protocol-foreign', 'not-offered')) return notOffered(facts);
  if (restsOn(facts, 'protocol-foreign', 'other-dialogue')) return otherDialogue(facts);
  if (restsOn(facts, 'protocol-foreign', 'tls-at-once')) return tlsAtOnce(facts);
  return restsOn(facts, 'protocol-foreign', 'plain-after-go-ahead') ? plainAfterGoAhead(facts) : null;
}

function notOffered(facts: VerdictFacts): DialogueVerdict {
  const name = dialogueName(facts);
  return {
    headline: `Port ${facts.port} of ${facts.host} speaks ${name}, but does not offer TLS.`,
    lede: `No client can switch to TLS here (STARTTLS), and no certificate is involved.${itSays(facts)} Either TLS is not set up in the server, or a device on the way takes the offer out.`,
    fix: {
      title: 'switch TLS on in the server',
      steps: [switchOn(facts), seeOffer(facts), confirm(facts)],
      effort: 'About half an hour where a certificate is at hand.',
      who: 'Whoever runs the server, or the firewall before it.',
    },
  };
}

function switchOn(facts: VerdictFacts): FixStep {
  return {
    title: 'Give the server a certificate and a key',
    text: 'Without them it has no TLS to offer. `fullchain.pem` holds the server’s certificate and the intermediates behind it. Reload the server afterwards.',
    code: starttlsSettings(textValue(facts, 'dialogue') ?? facts.starttls),
  };
}

function seeOffer(facts: VerdictFacts): FixStep {
  return {
    title: 'See whether the offer arrives',
    text: `Run this on the server. If TLS begins there but not from outside, ${between(facts)}`,
    code: [shell(onServer, sClient(facts, '', 'localhost'))],
  };
}

function between(facts: VerdictFacts): string {
  return (textValue(facts, 'dialogue') ?? facts.starttls) === 'smtp'
    ? 'something on the way takes the offer out: firewalls that inspect mail blot `STARTTLS` out to `XXXXXXXX`. Have that inspection ended for this server.'
    : 'something on the way answers in the server’s place, such as a proxy, a connection pooler or a firewall: then TLS has to be set up there.';
}

function otherDialogue(facts: VerdictFacts): DialogueVerdict {
  const [name, protocol] = [dialogueName(facts), textValue(facts, 'protocol')];
  const port = `Port ${facts.port} of ${facts.host}`;
  return {
    headline:
      protocol === null
        ? `${port} answers, but not in ${name}.`
        : `${port} speaks ${protocolName(protocol)}, not ${name}.`,
    lede: `A client that begins in ${name} gets no further here, and no certificate is involved.${itSays(facts)} Either the port is wrong, or another service took it.`,
    fix: {
      title: 'use the right port',
      steps: [whoListens(facts), confirm(facts)],
      effort: 'A minute if only the port was wrong.',
      who: 'Whoever set the port in the client, or whoever runs the server.',
    },
  };
}

export function whoListens(facts: VerdictFacts): FixStep {
  return {
    title: 'See what answers on the port',
    text: `If it isn’t the service that you expect, take its real port in the client, or free port ${facts.port} for it. A load balancer that adds the PROXY protocol, or a device that answers for the server, looks like this too.`,
    code: [shell(onServer, `sudo ss -ltnp 'sport = :${facts.port}'`)],
  };
}

function tlsAtOnce(facts: VerdictFacts): DialogueVerdict {
  const name = dialogueName(facts);
  const direct = { ...facts, starttls: null };
  return {
    headline: `Port ${facts.port} of ${facts.host} speaks TLS from the first byte, so STARTTLS can’t work on it.`,
    lede: `A client that is set to STARTTLS begins in the clear, in ${name}, while the server waits for TLS: neither understands the other. The certificate was not looked at in this mode.`,
    fix: {
      title: 'begin with TLS at once',
      steps: [
        {
          title: 'Choose the other mode in the client',
          text: 'Mail programs call it “SSL/TLS” or “implicit TLS”, in contrast to “STARTTLS”. In an address it is the scheme with an `s` at its end, such as `smtps://` or `ldaps://`.',
          code: [shell(onClient, sClient(direct, ' -showcerts'))],
        },
        {
          title: 'Look at the certificate',
          text: 'A look that begins with TLS at once sees it. To test again here, give the same address.',
          code: [shell(anywhere, `npm run -s certwhy -- check ${directPlace(facts)}`)],
        },
        {
          ...confirm(direct),
          text: 'Run the program that failed before, with the new setting, or this command.',
          code: [shell(onClient, verifyingClient(direct))],
        },
      ],
      effort: 'A minute: it is a setting of the client.',
      who: 'Whoever set the client up.',
    },
  };
}

/** The same place, with TLS from the first byte whatever the port says. */
function directPlace({ host, port }: VerdictFacts): string {
  return `tls://${host.includes(':') ? `'[${host}]'` : host}:${port}`;
}

function plainAfterGoAhead(facts: VerdictFacts): DialogueVerdict {
  return {
    headline: `Port ${facts.port} of ${facts.host} agrees to TLS, then sends plain text in its place.`,
    lede: `Careful clients end the connection here: what comes unprotected could be taken for what TLS protects (CVE-2011-0411).${itSays(facts)} The server’s software is at fault, or something on the way adds to what it says.`,
    fix: {
      title: 'mend the server, or what stands before it',
      steps: [
        {
          title: 'Update the server',
          text: `After its go-ahead a server must send nothing in ${dialogueName(facts)} until TLS stands. The common servers were mended years ago. A proxy or a script that answers in a server’s place has to keep to it too.`,
        },
        {
          title: 'See it from the server itself',
          text: 'If it works there, something on the way adds to the answers: a mail gateway, a firewall, an antivirus program.',
          code: [shell(onServer, sClient(facts, '', 'localhost'))],
        },
        confirm(facts),
      ],
      effort: 'An update, where there is one.',
      who: 'Whoever runs the server.',
    },
  };
}
