import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import type { StarttlsId } from '../../../starttls/ids.ts';
import { directTlsPort, sClient, shell, upgradesToTls, verifyingClient } from '../../commands.ts';
import { protocolName } from '../../evidence-values.ts';
import { enableTlsSettings } from '../../settings.ts';
import type { CauseText, FixStep, FixText } from '../../types.ts';
import { restsOn, shownName, textValue } from '../../verdict-values.ts';
import { quoted } from '../phrases.ts';
import { dialogueVerdict, whoListens } from './starttls.ts';
import { anywhere, confirm, reload } from './steps.ts';

export const notTls: CauseText = {
  name: 'Not TLS',
  headline: (facts) => {
    const verdict = dialogueVerdict(facts);
    if (verdict !== null) return verdict.headline;
    const protocol = protocolOf(facts);
    const port = `Port ${facts.port} of ${facts.host}`;
    return protocol === null
      ? `${port} answers, but not in TLS.`
      : `${port} speaks ${plainly(protocol)}, not TLS.`;
  },
  lede: (facts) => {
    const verdict = dialogueVerdict(facts);
    if (verdict !== null) return verdict.lede;
    const sample = restsOn(facts, 'protocol-foreign') ? textValue(facts, 'sample') : null;
    const answer = sample === null ? '' : ` Its answer begins with ${quoted(shownName(sample))}.`;
    return `No client can begin a TLS connection here, and no certificate is involved.${answer} ${meaning(protocolOf(facts))}`;
  },
  fix: (facts) => dialogueVerdict(facts)?.fix ?? foreignFix(facts),
  settle: 'Ask whoever runs the server what is meant to answer on this port.',
  affects:
    'Every client that expects TLS on this port. curl says “wrong version number”, GnuTLS “An unexpected TLS packet was received”.',
};

function foreignFix(facts: VerdictFacts): FixText {
  return {
    title: 'use the right port, or switch TLS on',
    steps: [...stepsFor(facts), confirmProtocol(facts)],
    effort: 'A minute if only the port was wrong. Setting TLS up on the server takes about half an hour.',
    who: 'Whoever set the port in the client, or whoever runs the server.',
  };
}

function protocolOf(facts: VerdictFacts): string | null {
  return restsOn(facts, 'protocol-foreign', 'speaks-other') ? textValue(facts, 'protocol') : null;
}

function plainly(protocol: string): string {
  return protocol === 'http' ? 'plain HTTP' : protocolName(protocol);
}

function meaning(protocol: string | null): string {
  if (protocol === 'http')
    return 'Either the port is meant for `http://`, or TLS was forgotten in the server’s settings.';
  if (protocol === 'ssh')
    return 'SSH secures connections in its own way, with host keys in place of certificates.';
  if (upgradesToTls(protocol)) {
    return `${protocolName(protocol)} begins in the clear here; TLS comes only once the client asks for it (STARTTLS or its like).`;
  }
  return 'Either the port is wrong, or another service took it.';
}

function stepsFor(facts: VerdictFacts): readonly FixStep[] {
  const protocol = protocolOf(facts);
  if (protocol === 'http')
    return [...(facts.port === 443 ? [] : [httpsPort(facts)]), enableTls(facts), reload(facts)];
  if (protocol === 'ssh') return [sshClient(facts)];
  if (upgradesToTls(protocol)) return [tlsPort(facts, protocol), startTls(facts, protocol)];
  return [whoListens(facts)];
}

function httpsPort(facts: VerdictFacts): FixStep {
  return {
    title: 'Check the port',
    text: `HTTPS usually has port 443. If ${facts.host} offers it there, take that port in the client. If this port really is for plain HTTP, write \`http://\`, and send nothing secret over it.`,
  };
}

function enableTls(facts: VerdictFacts): FixStep {
  return {
    title: 'Switch TLS on for this port',
    text: 'In nginx the word `ssl` is missing after `listen`; in Apache `SSLEngine on`. The certificate and its key belong beside it.',
    code: enableTlsSettings(facts),
  };
}

function sshClient(facts: VerdictFacts): FixStep {
  return {
    title: 'Use an SSH client, or another port',
    text: 'For scp, sftp or git over SSH use an address that begins with `ssh://`, `sftp://` or `git@`. If a web server was meant, its port is another one, usually 443.',
    code: [shell(anywhere, `ssh -p ${facts.port} ${facts.host}`)],
  };
}

function tlsPort(facts: VerdictFacts, protocol: StarttlsId): FixStep {
  const port = directTlsPort(facts, protocol);
  const other =
    port === null
      ? 'In the client’s settings choose the mode that asks for TLS after connecting.'
      : `In the client’s settings either take port ${port}, where TLS begins at once, or choose “STARTTLS” for port ${facts.port}.`;
  return { title: 'Choose the right mode in the client', text: other };
}

function startTls(facts: VerdictFacts, protocol: string): FixStep {
  return {
    title: 'See what the port offers after the switch',
    text: 'This asks for TLS in the protocol’s own way, then shows the certificates. If it is refused, TLS has to be switched on in the server.',
    code: [shell(anywhere, sClient(facts, ` -starttls ${protocol} -showcerts`))],
  };
}

/** The port keeps its protocol, so confirming takes that protocol, and a look from here another port. */
function confirmProtocol(facts: VerdictFacts): FixStep {
  const protocol = protocolOf(facts);
  const step = confirm(facts);
  if (protocol === 'ssh') {
    return {
      ...step,
      text: 'Run the command that failed before, over SSH, such as this one. A test from here goes on to say that this port speaks SSH.',
      code: [shell(anywhere, `ssh -p ${facts.port} ${facts.host} true`)],
    };
  }
  if (!upgradesToTls(protocol)) return step;
  const port = directTlsPort(facts, protocol);
  const clear = `\`${protocol}://${facts.host}:${facts.port}\``;
  const again =
    port === null
      ? `To test again here, give ${clear}.`
      : `To test again here, give port ${port}, or ${clear} for STARTTLS.`;
  return {
    ...step,
    text: `Run the program that failed before, with the new setting, or this command. ${again}`,
    code: [shell(anywhere, verifyingClient(facts, facts.host, ` -starttls ${protocol}`))],
  };
}
