import { describe, expect, it } from 'vitest';
import {
  currentStage,
  decidingFailure,
  failuresAt,
  leadingEvidence,
  learn,
  nothingKnown,
  stageOrder,
  stagesDone,
} from '../../../components/check/looking-state.ts';
import type { ProbeFailure } from '../../../lib/observation/failure.ts';
import { type ProgressEvent, stages } from '../../../lib/observation/progress.ts';

const refused: ProbeFailure = { stage: 'tcp', code: 'refused', afterMs: 1 };

function known(...events: readonly ProgressEvent[]) {
  return events.reduce(learn, nothingKnown);
}

function evidence(address: string, sni: string | null): ProgressEvent {
  return {
    type: 'evidence',
    address,
    sni,
    version: 'TLSv1.3',
    certificatesSent: 1,
    asksForClientCertificate: false,
    leaf: null,
    atMs: 5,
  };
}

describe('what is known while a look is under way', () => {
  it('has the stages in the order of the observation', () => {
    expect(stageOrder).toEqual(stages);
  });

  it('keeps when a stage began after it ended', () => {
    const state = known(
      { type: 'stage', stage: 'resolve', state: 'running', atMs: 3 },
      { type: 'stage', stage: 'resolve', state: 'done', atMs: 15 },
    );
    expect(state.stages.resolve).toEqual({ state: 'done', startedAt: 3, endedAt: 15 });
  });

  it('counts skipped and failed stages as past', () => {
    const state = known(
      { type: 'stage', stage: 'resolve', state: 'done', atMs: 1 },
      { type: 'stage', stage: 'connect', state: 'failed', atMs: 2 },
      { type: 'stage', stage: 'handshake', state: 'skipped', atMs: 2 },
      { type: 'stage', stage: 'judge', state: 'running', atMs: 3 },
    );
    expect(stagesDone(state)).toBe(3);
    expect(currentStage(state)).toBe('judge');
  });

  it('names the latest of several running stages, else the next one', () => {
    expect(currentStage(nothingKnown)).toBe('resolve');
    const state = known(
      { type: 'stage', stage: 'connect', state: 'running', atMs: 1 },
      { type: 'stage', stage: 'handshake', state: 'running', atMs: 2 },
    );
    expect(currentStage(state)).toBe('handshake');
  });

  it('lets the answer to the host name lead, whichever came first', () => {
    const state = known(evidence('192.0.2.1', null), evidence('192.0.2.2', 'host.example'));
    expect(leadingEvidence(state)?.sni).toBe('host.example');
  });

  it('tells of no failure while an address may still answer', () => {
    const addresses: ProgressEvent = { type: 'addresses', addresses: ['192.0.2.1', '192.0.2.2'], atMs: 1 };
    const first: ProgressEvent = { type: 'failure', address: '192.0.2.1', failure: refused, atMs: 2 };
    const second: ProgressEvent = { type: 'failure', address: '192.0.2.2', failure: refused, atMs: 3 };
    expect(decidingFailure(known(addresses, first))).toBeNull();
    expect(decidingFailure(known(addresses, first, second))).toEqual(refused);
    expect(decidingFailure(known(addresses, first, evidence('192.0.2.2', null), second))).toBeNull();
  });

  it('tells of a failed name look-up at once', () => {
    const failure: ProbeFailure = { stage: 'dns', code: 'name-unknown', afterMs: 1 };
    const state = known({ type: 'failure', address: null, failure, atMs: 1 });
    expect(decidingFailure(state)).toEqual(failure);
    expect(failuresAt(state, 'resolve')).toHaveLength(1);
    expect(failuresAt(state, 'connect')).toEqual([]);
  });

  it('tells of a dialogue that did not lead to TLS where the handshake is told of', () => {
    const told = { stage: 'starttls', dialogue: 'smtp', code: 'refused', step: 'starttls' } as const;
    const failure: ProbeFailure = { ...told, spoke: null, reply: '454 no', afterMs: 1 };
    const state = known({ type: 'failure', address: '192.0.2.1', failure, atMs: 1 });
    expect(failuresAt(state, 'handshake')).toHaveLength(1);
    expect(failuresAt(state, 'connect')).toEqual([]);
  });

  it('ends a fetch when its answer comes', () => {
    const url = 'http://ca.example/issuer.crt';
    const state = known(
      { type: 'fetching', url, atMs: 1 },
      { type: 'fetched', url, ok: true, subject: 'Example CA', atMs: 2 },
    );
    expect(state.fetching).toBeNull();
    expect(state.fetched).toEqual([{ url, ok: true, subject: 'Example CA' }]);
  });
});
