import { describe, expect, it } from 'vitest';
import { reachOf } from '../../../components/report/reach.ts';
import type { ProbeFailure } from '../../../lib/observation/failure.ts';
import { failedEndpoint, sampleReport } from '../../support/report.ts';
import { handshake } from '../../support/subject.ts';

const noName: ProbeFailure = { stage: 'dns', code: 'name-unknown', afterMs: 1 };
const refused: ProbeFailure = { stage: 'tcp', code: 'refused', afterMs: 1 };
const silent: ProbeFailure = {
  stage: 'tls',
  code: 'silent',
  spoke: null,
  sample: null,
  alert: null,
  detail: null,
  afterMs: 1,
};

function states(report: ReturnType<typeof sampleReport>) {
  return reachOf(report).map(({ state }) => state);
}

describe('how far a look got without a certificate', () => {
  it('ends at the name when it is not known', () => {
    const report = sampleReport({}, { resolution: { addresses: [], failure: noName, durationMs: 1 } });
    expect(states(report)).toEqual(['failed', 'not-reached', 'not-reached', 'not-reached']);
    expect(reachOf(report)[0]?.failures).toEqual([{ address: null, failure: noName }]);
  });

  it('ends at the connection when no address takes one', () => {
    const endpoints = [failedEndpoint('192.0.2.1', refused), failedEndpoint('2001:db8::1', refused)];
    const report = sampleReport({}, { endpoints });
    expect(states(report)).toEqual(['reached', 'failed', 'not-reached', 'not-reached']);
    expect(reachOf(report)[1]?.failures).toHaveLength(2);
  });

  it('ends at TLS when a connection was made, and names each address once', () => {
    const failed = handshake({ chain: null, failure: silent, completed: false });
    const endpoints = [
      { address: '192.0.2.1', family: 4 as const, failure: null, handshakes: [failed, failed] },
    ];
    const report = sampleReport({}, { endpoints });
    expect(states(report)).toEqual(['reached', 'reached', 'failed', 'not-reached']);
    expect(reachOf(report)[2]?.failures).toEqual([{ address: '192.0.2.1', failure: silent }]);
  });

  it('ends at the certificate when the handshake went through without one', () => {
    const endpoints = [
      { address: '192.0.2.1', family: 4 as const, failure: null, handshakes: [handshake({ chain: [] })] },
    ];
    expect(states(sampleReport({}, { endpoints }))).toEqual(['reached', 'reached', 'reached', 'failed']);
  });
});
