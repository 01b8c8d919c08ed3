import { defineLookCheck } from '../define.ts';
import { addressFailures, anythingSeen } from './look.ts';

type Details = {
  refused: { addresses: string[]; port: number };
  'timed-out': { addresses: string[]; port: number };
  unreachable: { addresses: string[]; port: number };
  silent: { addresses: string[]; port: number };
  closed: { addresses: string[]; port: number };
  reset: { addresses: string[]; port: number };
  'address-refused': { addresses: string[]; range: string };
  'some-addresses': { addresses: string[]; how: string };
  'no-ipv6-here': { addresses: string[] };
  reached: { count: number };
  'no-address': Record<string, never>;
};

type Kind = 'refused' | 'timed-out' | 'unreachable' | 'silent' | 'closed' | 'reset';

const KINDS: Readonly<Record<string, Kind>> = {
  'tcp/refused': 'refused',
  'tcp/timeout': 'timed-out',
  'tcp/unreachable': 'unreachable',
  'tcp/reset': 'reset',
  'tls/silent': 'silent',
  'tls/timeout': 'silent',
  'tls/closed': 'closed',
  'tls/reset': 'reset',
};

export const addressUnreachable = defineLookCheck<Details>()({
  id: 'address-unreachable',
  sources: ['RFC 9293 §3.5', 'RFC 8446 §6.1'],
  since: null,
  run(subject) {
    const port = subject.observation.target.port;
    const failures = addressFailures(subject);
    const policy = failures.find(({ failure }) => failure.stage === 'policy');
    if (policy?.failure.stage === 'policy' && !anythingSeen(subject)) {
      return {
        detail: 'address-refused',
        outcome: 'fail',
        values: { addresses: [policy.address], range: policy.failure.range },
      };
    }
    const blocked = failures.flatMap((entry) => {
      const kind = KINDS[`${entry.failure.stage}/${entry.failure.code}`];
      return kind === undefined ? [] : [{ ...entry, kind }];
    });
    const first = blocked[0];
    if (first === undefined) {
      if (subject.endpoints.length === 0)
        return { detail: 'no-address', outcome: 'not-observed', values: {} };
      return { detail: 'reached', outcome: 'pass', values: { count: subject.endpoints.length } };
    }
    const addresses = blocked.map(({ address }) => address);
    if (!anythingSeen(subject)) return { detail: first.kind, outcome: 'fail', values: { addresses, port } };
    // A machine without an IPv6 route says nothing about the server's IPv6 address.
    if (blocked.every(({ address, kind }) => kind === 'unreachable' && address.includes(':'))) {
      return { detail: 'no-ipv6-here', outcome: 'not-observed', values: { addresses } };
    }
    return { detail: 'some-addresses', outcome: 'warn', values: { addresses, how: first.kind } };
  },
});
