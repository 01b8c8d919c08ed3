import { defineLookCheck } from '../define.ts';

type Details = {
  'name-unknown': { host: string };
  'no-address': { host: string };
  'no-answer': { host: string };
  resolved: { addresses: string[] };
  literal: Record<string, never>;
};

export const nameUnresolved = defineLookCheck<Details>()({
  id: 'name-unresolved',
  sources: ['RFC 1035 §4.1.1'],
  since: null,
  run({ observation }) {
    const { failure, addresses } = observation.resolution;
    const host = observation.target.host;
    if (observation.target.hostKind !== 'dns')
      return { detail: 'literal', outcome: 'not-applicable', values: {} };
    if (failure === null || failure.stage !== 'dns')
      return { detail: 'resolved', outcome: 'pass', values: { addresses } };
    if (failure.code === 'name-unknown') return { detail: 'name-unknown', outcome: 'fail', values: { host } };
    if (failure.code === 'no-address') return { detail: 'no-address', outcome: 'fail', values: { host } };
    return { detail: 'no-answer', outcome: 'fail', values: { host } };
  },
});
