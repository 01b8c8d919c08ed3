import type { CheckTexts } from '../../../checks/index.ts';
import { protocolName } from '../../evidence-values.ts';
import { alertText, list, quoted } from '../phrases.ts';
import { refusal } from '../ranges.ts';

const failing: Readonly<Record<string, string>> = {
  refused: 'the connection is refused',
  'timed-out': 'no answer',
  unreachable: 'no route from here',
  silent: 'no answer to the TLS handshake in time',
  closed: 'the connection is closed during the handshake',
  reset: 'the connection is reset',
  'dialogue-silent': 'no answer before TLS',
  'dialogue-slow': 'the dialogue before TLS takes too long',
  'dialogue-closed': 'the connection is closed before TLS',
  'dialogue-reset': 'the connection is reset before TLS',
};

/** Failures that came without words of the TLS library. */
const reasons: Readonly<Record<string, string>> = {
  alert: 'the server sent an alert',
  closed: 'the server closed the connection',
  reset: 'the connection was reset',
  silent: 'no answer came',
  timeout: 'it did not end in time',
  local: 'the answer breaks the rules of TLS',
  malformed: 'the answer cannot be read as TLS',
  oversize: 'the answer is larger than what is read here',
};

/** A library’s own words are left as they are. */
function because(reason: string): string {
  const words = reasons[reason];
  return words === undefined ? reason : `${words}.`;
}

export const network: Pick<
  CheckTexts,
  | 'address-unreachable'
  | 'handshake-refused'
  | 'interception-resembled'
  | 'name-unresolved'
  | 'protocol-foreign'
> = {
  'address-unreachable': {
    title: 'Connection',
    details: {
      refused: ({ addresses, port }) =>
        `Nothing accepts connections on port ${port} of ${list(addresses)} (ECONNREFUSED).`,
      'timed-out': ({ addresses, port }) => `No answer on port ${port} of ${list(addresses)}.`,
      unreachable: ({ addresses }) => `From here there is no route to ${list(addresses)}.`,
      silent: ({ addresses, port }) =>
        `Port ${port} of ${list(addresses)} accepts connections, but does not answer the TLS handshake in time.`,
      closed: ({ addresses, port }) =>
        `Port ${port} of ${list(addresses)} accepts connections, and closes them during the TLS handshake without saying why.`,
      reset: ({ addresses, port }) => `Connections to port ${port} of ${list(addresses)} are reset.`,
      'before-tls': ({ dialogue, how, addresses, port }) =>
        `Port ${port} of ${list(addresses)} accepts connections, but ${protocolName(dialogue)} does not lead to TLS (STARTTLS): ${failing[how] ?? how}.`,
      'address-refused': ({ addresses, range }) => refusal(addresses, range),
      'some-addresses': ({ addresses, how }) =>
        `Other addresses answer, but not ${list(addresses)}: ${failing[how] ?? how}.`,
      'no-ipv6-here': ({ addresses }) =>
        `From here there is no route for IPv6, so ${list(addresses)} could not be looked at.`,
      reached: ({ count }) =>
        count === 1 ? 'The address was reached.' : `All ${count} addresses were reached.`,
      'no-address': () => 'There was no address to connect to.',
    },
  },
  'handshake-refused': {
    title: 'TLS handshake',
    details: {
      refused: ({ alert, addresses }) => `${list(addresses)} refused the handshake with ${alertText(alert)}.`,
      'refused-here': ({ reason, addresses }) =>
        `Certwhy’s own TLS library (OpenSSL) could not go on with what ${list(addresses)} sent: ${because(reason)}`,
      'some-addresses': ({ alert, addresses }) =>
        `Other addresses answer, but ${list(addresses)} refused the handshake with ${alertText(alert)}.`,
      'broke-off': ({ reason, addresses }) =>
        `After the certificate, the handshake with ${list(addresses)} failed: ${because(reason)}`,
      'dialogue-refused': ({ dialogue, step, reply, addresses }) =>
        `${list(addresses)} ${step === 'greeting' ? 'turned this client away before TLS' : `refused in ${protocolName(dialogue)} to switch to TLS (STARTTLS)`}${reply === '' ? '' : `: ${quoted(reply)}`}.`,
      'not-refused': () => 'The handshake was not refused.',
      'not-seen': () => 'It did not get as far as a TLS handshake.',
    },
  },
  'interception-resembled': {
    title: 'Interception',
    details: {
      resembles: ({ product, issuer }) =>
        `The issuer’s name, ${quoted(issuer)}, is one that ${product} uses when it opens TLS connections. A name is a hint, not a proof.`,
      'nothing-odd': () => 'Nothing odd from here. A proxy near the client would only show from there.',
    },
  },
  'name-unresolved': {
    title: 'Name resolution',
    details: {
      'name-unknown': ({ host }) => `There is no address for ${host}: the name is not known (ENOTFOUND).`,
      'no-address': ({ host }) => `${host} exists, but has no IPv4 or IPv6 address.`,
      'no-answer': ({ host }) => `The name servers gave no usable answer for ${host}.`,
      resolved: ({ addresses }) =>
        addresses.length === 1
          ? `Its address is ${list(addresses)}.`
          : `Its ${addresses.length} addresses are ${list(addresses)}.`,
      literal: () => 'An IP address was given, so there was no name to look up.',
    },
  },
  'protocol-foreign': {
    title: 'Protocol on the port',
    details: {
      'speaks-other': ({ protocol, sample, port }) =>
        `Port ${port} speaks ${protocolName(protocol)}, not TLS${sample === '' ? '' : `: ${quoted(sample)}`}.`,
      'speaks-unknown': ({ sample, port }) =>
        `What port ${port} answers cannot be read as TLS${sample === '' ? '' : `: ${quoted(sample)}`}.`,
      'not-offered': ({ dialogue, reply, port }) =>
        `Port ${port} speaks ${protocolName(dialogue)}, but does not offer TLS (STARTTLS)${reply === '' ? '' : `: ${quoted(reply)}`}.`,
      'other-dialogue': ({ dialogue, protocol, sample, port }) =>
        `${protocol === '' ? `What port ${port} answers is not ${protocolName(dialogue)}` : `Port ${port} speaks ${protocolName(protocol)}, not ${protocolName(dialogue)}`}${sample === '' ? '' : `: ${quoted(sample)}`}.`,
      'tls-at-once': ({ dialogue, port }) =>
        `Port ${port} speaks TLS from the first byte, not ${protocolName(dialogue)} with STARTTLS.`,
      'plain-after-go-ahead': ({ dialogue, sample, port }) =>
        `Port ${port} agrees to TLS in ${protocolName(dialogue)}, then sends plain text in its place${sample === '' ? '' : `: ${quoted(sample)}`}.`,
      'speaks-tls': () => 'The port speaks TLS.',
      'switches-to-tls': ({ dialogue, port }) =>
        `Port ${port} speaks ${protocolName(dialogue)} and switches to TLS when asked (STARTTLS).`,
      'not-seen': () => 'No answer showed what the port speaks.',
    },
  },
};
