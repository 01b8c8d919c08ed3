import type { ProbeFailure } from '../../lib/observation/failure.ts';
import type { Endpoint, Observation } from '../../lib/observation/schema.ts';
import type { Report } from '../../lib/report/schema.ts';
import type { Target } from '../../lib/target/schema.ts';

export const sampleTarget: Target = {
  input: 'www.example.com',
  host: 'www.example.com',
  hostKind: 'dns',
  unicodeHost: null,
  port: 443,
  portFrom: 'default',
  scheme: 'https',
  starttls: null,
};

/** A report in which nothing was seen and nothing is wrong: valid, and as small as one can be. */
export function sampleReport(overrides: Partial<Report> = {}, observed: Partial<Observation> = {}): Report {
  return {
    schemaVersion: 1,
    product: { name: 'certwhy', version: '0.0.0' },
    createdAt: '2026-11-23T00:00:00.000Z',
    retestOf: null,
    target: sampleTarget,
    checkedName: 'www.example.com',
    outcome: 'sound',
    primary: null,
    causes: [],
    groups: [],
    findings: [],
    picture: { lanes: [], unused: [] },
    views: [],
    paths: [],
    certificates: {},
    stores: [],
    observation: {
      schemaVersion: 1,
      target: sampleTarget,
      startedAt: '2026-11-23T00:00:00.000Z',
      durationMs: 12,
      vantage: 'dashboard',
      sniOption: null,
      resolution: { addresses: ['192.0.2.1'], failure: null, durationMs: 1 },
      endpoints: [],
      fetches: [],
      port80: null,
      certificates: {},
      lab: null,
      ...observed,
    },
    ...overrides,
  };
}

export function failedEndpoint(address: string, failure: ProbeFailure): Endpoint {
  return { address, family: address.includes(':') ? 6 : 4, failure, handshakes: [] };
}
