import type { Target } from '../../target/schema.ts';
import { defineLookCheck, type Said } from '../define.ts';
import { type AddressFailure, addressFailures } from './look.ts';

type Details = {
  refused: { addresses: string[]; port: number };
  'timed-out': { addresses: string[]; port: number };
  unreachable: { addresses: string[]; port: number };
  silent: { addresses: string[]; port: number };
  closed: { addresses: string[]; port: number };
  reset: { addresses: string[]; port: number };
  /** The dialogue in the clear that leads to TLS did not come to its end. */
  'before-tls': { dialogue: string; how: string; addresses: string[]; port: number };
  'address-refused': { addresses: string[]; range: string };
  'some-addresses': { addresses: string[]; how: string };
  'no-ipv6-here': { addresses: string[] };
  reached: { count: number };
  'no-address': Record<string, never>;
};

type PlainKind = 'refused' | 'timed-out' | 'unreachable' | 'silent' | 'closed' | 'reset';
type DialogueKind = 'dialogue-silent' | 'dialogue-slow' | 'dialogue-closed' | 'dialogue-reset';
type Kind = PlainKind | DialogueKind;

const KINDS: Readonly<Record<string, Kind>> = {
  'tcp/refused': 'refused',
  'tcp/timeout': 'timed-out',
  'tcp/unreachable': 'unreachable',
  'tcp/reset': 'reset',
  'tls/silent': 'silent',
  'tls/timeout': 'silent',
  'tls/closed': 'closed',
  'tls/reset': 'reset',
  'starttls/silent': 'dialogue-silent',
  'starttls/timeout': 'dialogue-slow',
  'starttls/closed': 'dialogue-closed',
  'starttls/reset': 'dialogue-reset',
};

interface Blocked {
  readonly address: string;
  readonly kind: Kind;
  /** The connection stood: the handshake was cut, or left without an answer. */
  readonly connected: boolean;
}

export const addressUnreachable = defineLookCheck<Details>()({
  id: 'address-unreachable',
  sources: ['RFC 9293 §3.5', 'RFC 8446 §6.1', 'RFC 8305 §5'],
  since: null,
  run(subject) {
    const failures = addressFailures(subject);
    const blocked = failures.flatMap(blockedOf);
    const policy = failures.find(({ failure }) => failure.stage === 'policy');
    const answering = subject.endpoints.length - blocked.length - (policy === undefined ? 0 : 1);
    const lead = leadOf(blocked);
    if (policy?.failure.stage === 'policy' && lead === undefined && answering <= 0) {
      return {
        detail: 'address-refused',
        outcome: 'fail',
        values: { addresses: [policy.address], range: policy.failure.range },
      };
    }
    if (lead === undefined) {
      if (subject.endpoints.length === 0)
        return { detail: 'no-address', outcome: 'not-observed', values: {} };
      return { detail: 'reached', outcome: 'pass', values: { count: subject.endpoints.length } };
    }
    // A sentence says how it went: addresses where it went otherwise don't belong in it.
    const addresses = blocked
      .filter(({ kind, connected }) => kind === lead.kind && connected === lead.connected)
      .map(({ address }) => address);
    if (answering <= 0) return nobodyAnswers(lead.kind, addresses, subject.observation.target);
    // A machine without an IPv6 route says nothing about the server's IPv6 address.
    if (blocked.every(({ address, kind }) => kind === 'unreachable' && address.includes(':'))) {
      return { detail: 'no-ipv6-here', outcome: 'not-observed', values: { addresses } };
    }
    // Clients go on to the next address when the connection fails; once it stands, they fail with it.
    return {
      detail: 'some-addresses',
      outcome: lead.connected ? 'fail' : 'warn',
      values: { addresses, how: lead.kind },
    };
  },
});

function nobodyAnswers(
  kind: Kind,
  addresses: string[],
  { port, starttls }: Pick<Target, 'port' | 'starttls'>,
): Said<Details> {
  const values = { addresses, port };
  if (!isDialogue(kind)) return { detail: kind, outcome: 'fail', values };
  const more = { dialogue: starttls ?? '', how: kind };
  return { detail: 'before-tls', outcome: 'fail', values: { ...values, ...more } };
}

function isDialogue(kind: Kind): kind is DialogueKind {
  return kind.startsWith('dialogue-');
}

function blockedOf({ address, failure }: AddressFailure): readonly Blocked[] {
  const kind = KINDS[`${failure.stage}/${failure.code}`];
  return kind === undefined ? [] : [{ address, kind, connected: failure.stage !== 'tcp' }];
}

/** What got furthest tells most; a missing route (often IPv6 on this side) tells least. */
function leadOf(blocked: readonly Blocked[]): Blocked | undefined {
  return (
    blocked.find(({ connected }) => connected) ??
    blocked.find(({ kind }) => kind !== 'unreachable') ??
    blocked[0]
  );
}
