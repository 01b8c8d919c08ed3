import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { sClient, shell } from '../../commands.ts';
import type { CauseText, FixStep } from '../../types.ts';
import { listValue, restsOn, textValue } from '../../verdict-values.ts';
import { refusal } from '../ranges.ts';
import { dialogueName } from './starttls.ts';
import { confirm, onClient, onServer } from './steps.ts';
import { here, some } from './wording.ts';

export const networkBlocked: CauseText = {
  name: 'Connection blocked',
  headline: (facts) => {
    const on = `${facts.host} on port ${facts.port}`;
    switch (detailOf(facts)) {
      case 'refused':
        return `${on} refuses the connection: nothing listens there, or a firewall turns callers away.`;
      case 'timed-out':
        return `${on} does not answer: the server is down, or something drops the connection on the way.`;
      case 'unreachable':
        return `There is no route from ${here(facts)} to ${on}.`;
      case 'silent':
        return `${on} takes the connection, but the TLS handshake doesn’t come to an end.`;
      case 'closed':
        return `${on} takes the connection and closes it before showing a certificate.`;
      case 'reset':
        return `The connection to ${on} is cut off before a certificate is shown.`;
      case 'before-tls':
        return beforeTls(facts, on);
      case 'some-addresses':
        return `Some addresses of ${on} can’t be reached${addresses(facts)}.`;
      case 'address-refused':
        return `${on} was not looked at: its address${addresses(facts)} is in a range that ${here(facts)} doesn’t connect to.`;
      default:
        return `The connection to ${on} may be blocked.`;
    }
  },
  lede: (facts) => {
    if (detailOf(facts) === 'address-refused') {
      const addresses = listValue(facts, 'addresses');
      return refusal(
        addresses.length === 0 ? [facts.host] : addresses,
        textValue(facts, 'range') ?? 'reserved',
      );
    }
    if (detailOf(facts) === 'some-addresses') {
      return 'A client that picks one of these addresses fails or waits, another one succeeds. The reachable addresses were judged by themselves.';
    }
    const seen = isBeforeTls(facts)
      ? 'The connection itself failed, so no certificate is involved'
      : 'No certificate was seen, so nothing can be said about one';
    return `${seen}${echo(facts)}. It was tried from ${here(facts)}; another network may get further.${portBlocked(facts)}`;
  },
  fix: (facts) => ({
    title: restsOn(facts, 'address-unreachable', 'address-refused')
      ? 'look from where the server can be reached'
      : 'open the way to the server',
    steps: [...stepsFor(facts), confirm(facts)],
    effort:
      detailOf(facts) === 'address-refused'
        ? 'A minute on the command line. Nothing changes on the server.'
        : '10 minutes for a rule on your own server; longer where another department runs the firewall. No certificate is needed.',
    who:
      detailOf(facts) === 'address-refused'
        ? 'Anyone on a machine that reaches the server, or whoever runs this dashboard.'
        : 'Whoever runs the server or the firewall before it.',
  }),
  settle: 'Try the same connection from another network, for example over a telephone.',
  affects: 'Every client on the networks from which the server can’t be reached.',
};

/** What became of the dialogue in the clear that leads to TLS (STARTTLS). */
function beforeTls(facts: VerdictFacts, on: string): string {
  switch (textValue(facts, 'how')) {
    case 'dialogue-silent':
      return `${on} takes the connection, but says nothing in ${dialogueName(facts)}.`;
    case 'dialogue-closed':
      return `${on} takes the connection and closes it before TLS.`;
    case 'dialogue-reset':
      return `The connection to ${on} is cut off before TLS.`;
    default:
      return `${on} takes the connection, but doesn’t come to TLS in time.`;
  }
}

const MAIL_RELAY = 25;

/** The commonest reason why port 25 of a mail server seems dead. */
function portBlocked(facts: VerdictFacts): string {
  const dropped = restsOn(facts, 'address-unreachable', 'timed-out') && facts.port === MAIL_RELAY;
  return dropped
    ? ' Many providers and clouds block port 25 for their customers; mail programs take port 587 or 465.'
    : '';
}

function detailOf(facts: VerdictFacts): string | null {
  return restsOn(facts, 'address-unreachable') ? facts.detail : null;
}

/** The failure came before a certificate could have any part in it. */
function isBeforeTls(facts: VerdictFacts): boolean {
  return restsOn(facts, 'address-unreachable', 'refused', 'timed-out', 'unreachable');
}

function addresses(facts: VerdictFacts): string {
  const list = listValue(facts, 'addresses');
  return list.length === 0 ? '' : ` (${some(list)})`;
}

/** What clients print for it. */
function echo(facts: VerdictFacts): string {
  if (detailOf(facts) === 'refused') return '; clients say “Connection refused” (ECONNREFUSED)';
  if (detailOf(facts) === 'timed-out') return '; clients say “Connection timed out” (ETIMEDOUT)';
  if (detailOf(facts) === 'reset') return '; clients say “Connection reset by peer” (ECONNRESET)';
  return '';
}

function stepsFor(facts: VerdictFacts): readonly FixStep[] {
  switch (detailOf(facts)) {
    case 'silent':
    case 'closed':
    case 'reset':
    case 'before-tls':
      return [fromInside(facts), inspection(facts)];
    case 'address-refused':
      return [fromYourMachine(facts)];
    default:
      return [listening(facts), firewall(facts)];
  }
}

function listening(facts: VerdictFacts): FixStep {
  return {
    title: 'See whether the server listens',
    text: `This lists what listens on port ${facts.port}. An empty list: start the service, or mend the port in its settings. \`127.0.0.1\` there: it listens for its own machine only.`,
    code: [shell(onServer, `sudo ss -ltnp 'sport = :${facts.port}'`)],
  };
}

function firewall(facts: VerdictFacts): FixStep {
  return {
    title: 'Open the port on the way',
    text: `Look at the server’s own firewall, at the security group of a cloud, and at your company’s firewall: port ${facts.port} (TCP) must be let through in the direction of the server. Behind a load balancer, see whether it has a healthy server.`,
    code: [
      shell('Debian, Ubuntu (ufw)', 'sudo ufw status', `sudo ufw allow ${facts.port}/tcp`),
      shell(
        'RHEL, Fedora (firewalld)',
        `sudo firewall-cmd --permanent --add-port=${facts.port}/tcp`,
        'sudo firewall-cmd --reload',
      ),
      shell('From the client’s network', '# does the port answer?', `nc -vz ${facts.host} ${facts.port}`),
    ],
  };
}

function fromInside(facts: VerdictFacts): FixStep {
  return {
    title: 'Try it from the server itself',
    text: 'If it works there, something on the way cuts the connection. If it fails there too, the server’s log says why. Frequent reasons: the port expects the PROXY protocol of a load balancer, no certificate is set up, or the service behind the port has crashed.',
    code: [shell(onServer, sClient(facts, '', 'localhost'))],
  };
}

function inspection(facts: VerdictFacts): FixStep {
  return {
    title: 'Look at what stands between',
    text: `Firewalls and antivirus programs that inspect TLS cut what they don’t allow. Pause the program for a short test, or have an exception made for ${facts.host}, port ${facts.port}. Ask first how far the change reaches.`,
    code: [shell(onClient, '# from another network', sClient(facts))],
  };
}

function fromYourMachine(facts: VerdictFacts): FixStep {
  return {
    title: 'Look from your own machine',
    text: 'Internal addresses are kept out so that nobody can reach an internal network through this look. The command line, without `--allow`, makes the same report from where you are.',
    code: [shell(onClient, `npm run -s certwhy -- check ${facts.hostPort}`)],
  };
}
