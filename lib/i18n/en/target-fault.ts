import type { TargetFault, TargetFaultCode } from '../../target/schema.ts';
import { list, quoted } from './phrases.ts';

/** What was wrong with an input, and what would be right. */
export const targetFault: Readonly<Record<TargetFaultCode, (fault: TargetFault) => string>> = {
  empty: () => 'Nothing was given. Name a server, such as example.com or example.com:8443.',
  'too-long': () =>
    'That is too long to be a server’s name. Give the name alone, such as example.com, or a URL.',
  'private-key': () =>
    'That is a private key. It was thrown away and not stored. Give the server’s name, such as example.com; if the key left your machine, replace it.',
  'certificate-pasted': () =>
    'That is a certificate, not a server. Give the server’s name here, such as example.com; CA certificates that you trust go into the field for your own CA.',
  'several-targets': ({ given, suggestion }) =>
    `That names more than one server${among([suggestion, given])}. Give one at a time.`,
  'port-out-of-range': ({ given, suggestion }) =>
    `${shortened(given)} is not a port: ports go from 1 to 65535. ${right(suggestion, 'example.com:443')}`,
  'port-not-a-number': ({ given, suggestion }) =>
    `A port is a number from 1 to 65535, but ${quoted(shortened(given))} stands in its place. ${right(suggestion, 'example.com:443')}`,
  'label-too-long': ({ given }) =>
    `Between two dots a name may have 63 characters, but ${quoted(shortened(given))} has ${given.length}. Check for a missing dot.`,
  'label-empty': ({ given, suggestion }) =>
    `${quoted(shortened(given))} has two dots in a row, or one in front. ${right(suggestion, 'www.example.com')}`,
  'name-too-long': ({ given }) =>
    `A host name may have 253 characters, but this one has ${given.length}. Check whether something else was pasted along.`,
  'bad-character': ({ given, suggestion }) =>
    given === '-'
      ? `A host name cannot begin with a hyphen. ${right(suggestion, 'www.example.com')}`
      : `A host name cannot contain ${characters(given)}. ${right(suggestion, 'www.example.com')}`,
  'bad-ipv6': ({ given, suggestion }) =>
    `${quoted(shortened(given))} is not an IPv6 address. ${right(suggestion, '[2001:db8::1]:443')}`,
  'bad-ipv4': ({ given }) =>
    `${quoted(shortened(given))} is not an IPv4 address: it has four numbers from 0 to 255, such as 192.0.2.7.`,
  'scheme-unsupported': ({ given, suggestion }) =>
    `${quoted(given)} is not a protocol that can be looked at: it has to use TLS in a way that is known here, such as https, or smtp with STARTTLS. ${right(suggestion, 'https://example.com')}`,
  'not-a-host': ({ given, suggestion }) =>
    `${given === '' ? 'There is no host name in it.' : `${quoted(shortened(given))} is not a host name or IP address.`} ${right(suggestion, 'example.com, example.com:8443 or [2001:db8::1]:443')}`,
};

function right(suggestion: string | null, fallback: string): string {
  return suggestion === null ? `Write for example ${fallback}.` : `Did you mean ${suggestion}?`;
}

function among(names: readonly (string | null)[]): string {
  const known = names.filter((name) => name !== null && name !== '');
  return known.length === 0 ? '' : `: ${known.join(' and ')}`;
}

const spaces: Readonly<Record<string, string>> = { ' ': 'a space', '\t': 'a tab', '\n': 'a line break' };

function characters(given: string): string {
  return list([...given].map((char) => spaces[char] ?? quoted(char)));
}

/** Enough of an overlong text to recognise it by. */
const SHOWN = 40;

function shortened(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
