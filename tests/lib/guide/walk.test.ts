import { describe, expect, test } from 'vitest';
import { type StepId, stepIds } from '../../../lib/guide/ids.ts';
import {
  follow,
  formatGuideState,
  type GuideState,
  guideView,
  parseGuideState,
} from '../../../lib/guide/index.ts';
import { stepOf } from '../../../lib/guide/steps/index.ts';
import type { Report } from '../../../lib/report/schema.ts';
import { sampleReport } from '../../support/report.ts';
import { reportWith, unreached } from './reports.ts';

const start: GuideState = parseGuideState({});

function withError(error: string): GuideState {
  return { ...start, error };
}

/** Answers one question after the other; the last view. */
function walk(report: Report | null, from: GuideState, ...answers: readonly string[]) {
  const state = answers.reduce((at, answer) => {
    const next = follow({ report, state: at }, answer);
    if (next === null)
      throw new Error(`${answer} is no answer to ${guideView({ report, state: at }).question.id}`);
    return next;
  }, from);
  return guideView({ report, state });
}

const beginnings: readonly (readonly [string, Report | null, GuideState])[] = [
  ['no report and no message', null, start],
  ['curl’s sentence', null, withError('SSL peer certificate or SSH remote key was not OK')],
  ['a message with everything', null, withError('curl: (60) https://a.example certificate has expired')],
  ['SSH', null, withError('sftp://a.example: SSL peer certificate or SSH remote key was not OK')],
  ['expired', reportWith({ expired: 'found', 'hostname-mismatch': 'found' }), start],
  ['private root', reportWith({ 'untrusted-root': 'found' }), start],
  ['intercepted', reportWith({ 'self-signed-in-chain': 'found', interception: 'suspected' }), start],
  ['client certificate', unreached({ 'client-cert-required': 'found' }), start],
  ['not TLS', unreached({ 'not-tls': 'found' }), start],
  ['blocked', unreached({ 'network-blocked': 'found' }), start],
  ['sound', reportWith({}), start],
  ['not looked', sampleReport({ outcome: 'not-looked' }), start],
];

/** Every place that answers can lead to, once for each of what decides how it goes on from there. */
function reachable(report: Report | null, from: GuideState): readonly GuideState[] {
  const seen = new Map<string, GuideState>();
  const queue = [from];
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    const { question, step, rail, causes, finished } = guideView({ report, state });
    const walked = rail.map((one) => (one.reason === 'answered' ? one.step : ''));
    const key = [step, question.id, causes[0], finished, ...walked].join(' ');
    if (seen.has(key)) continue;
    seen.set(key, state);
    for (const { id } of question.options) {
      const next = follow({ report, state }, id);
      if (next === null) throw new Error(`${question.id}: ${id} leads nowhere`);
      queue.push(next);
    }
  }
  return [...seen.values()];
}

describe.each(beginnings)('from %s', (_name, report, from) => {
  const states = reachable(report, from);

  test('there is no dead end: every answer leads to a step with a question and answers', () => {
    for (const state of states) {
      const view = guideView({ report, state });
      expect(view.question.options.length).toBeGreaterThan(1);
      expect(view.rail.map(({ step }) => step)).toEqual(stepIds);
      for (const option of view.question.options) expect(stepIds).toContain(option.to);
    }
  });

  test('the last step can be reached, and to have it working is the end', () => {
    const last = states.find((state) => guideView({ report, state }).finished);
    expect(last?.answers['works-now']).toBe('works');
  });

  test('every address on the way leads back to the same place', () => {
    for (const state of states) {
      const query = Object.fromEntries(new URLSearchParams(formatGuideState(state)));
      const again = guideView({ report, state: parseGuideState(query) });
      expect(again.question.id).toBe(guideView({ report, state }).question.id);
    }
  });

  test('the form carries everything but the answer', () => {
    for (const state of states) {
      const { question } = guideView({ report, state });
      const [first] = question.options;
      const sent = { ...Object.fromEntries(question.fields), [question.id]: first?.id ?? '' };
      const next = follow({ report, state: parseGuideState(sent) }, first?.id ?? '');
      expect(next?.step).toBe(first?.to);
    }
  });

  test('from every step the rail leads to every other', () => {
    const view = guideView({ report, state: from });
    for (const { step, query } of view.rail) {
      const there = guideView({
        report,
        state: parseGuideState(Object.fromEntries(new URLSearchParams(query))),
      });
      expect(there.step).toBe(step);
    }
  });
});

describe('where answers lead', () => {
  const broken = reportWith({ 'incomplete-chain': 'found' });
  const at = (step: StepId): GuideState => ({ ...start, step });

  test('the same certificate: to where the evidence points', () => {
    expect(walk(broken, at('certificate'), 'same').step).toBe('server');
    expect(walk(reportWith({ 'untrusted-root': 'found' }), at('certificate'), 'same').step).toBe('client');
  });

  test('another certificate: to the network, and who relays is asked at once', () => {
    const view = walk(broken, at('certificate'), 'different');
    expect(view).toMatchObject({
      step: 'network',
      question: { id: 'who-relays' },
      fix: { cause: 'interception' },
    });
  });

  test('mended: to confirm; working: finished', () => {
    expect(walk(broken, start, 'done').step).toBe('confirm');
    expect(walk(broken, start, 'done', 'works').finished).toBe(true);
  });

  test('still the same message: to the first step that was not walked', () => {
    expect(walk(broken, start, 'done', 'same').step).toBe('network');
    expect(walk(broken, start, 'done', 'other').step).toBe('error');
  });

  test('changed, but still the old one: why is asked at the same step', () => {
    const view = walk(broken, start, 'unchanged');
    expect(view).toMatchObject({ step: 'server', question: { id: 'still-old' } });
  });

  test('the list shows one certificate only: to the server, with that cause’s fix', () => {
    const view = walk(null, { ...start, step: 'certificate' }, 'single');
    expect(view).toMatchObject({ step: 'server', fix: { cause: 'incomplete-chain', certain: true } });
  });

  test('everything is fine: to the client', () => {
    expect(walk(null, { ...start, step: 'certificate' }, 'fine')).toMatchObject({
      step: 'client',
      fix: { cause: null },
    });
  });

  test('SSH: to the host key, and not to certificates', () => {
    const view = walk(null, start, 'ssh');
    expect(view).toMatchObject({
      step: 'client',
      question: { id: 'host-key' },
      fix: { cause: 'ssh-host-key' },
    });
    expect(view.todos).toEqual([]);
  });

  test('an unknown answer leads nowhere', () => {
    expect(follow({ report: null, state: start }, 'constructor')).toBeNull();
  });

  test('back asks the question before with its answer kept', () => {
    const view = walk(broken, start, 'done');
    const state = parseGuideState(Object.fromEntries(new URLSearchParams(view.back ?? '')));
    expect(guideView({ report: broken, state })).toMatchObject({
      step: 'server',
      question: { id: 'mended', chosen: 'done' },
      back: null,
    });
  });
});

describe('the error alone', () => {
  test('what the message tells is not asked', () => {
    const told = guideView({ report: null, state: withError('curl: (60) certificate has expired') });
    expect(told.question.id).toBe('whole-message');
    const half = guideView({
      report: null,
      state: withError('SSL peer certificate or SSH remote key was not OK'),
    });
    expect(half.question.id).toBe('what-failed');
  });

  test('an application is offered the known cases', () => {
    expect(walk(null, start, 'tls', 'application').cases).toEqual(['insomnia', 'unity', 'kicad']);
    expect(guideView({ report: null, state: withError('KiCad: not OK') }).cases).toEqual(['kicad']);
  });

  test('commands are filled in with the server that the message names', () => {
    const view = guideView({
      report: null,
      state: { ...withError('https://api.example:8443/ certificate has expired'), step: 'certificate' },
    });
    for (const { code } of view.todos)
      expect(code[0]?.lines.join()).toContain('-connect api.example:8443 -servername api.example');
  });

  test('without a server they have a placeholder', () => {
    const view = guideView({ report: null, state: { ...start, step: 'certificate' } });
    expect(view.todos[0]?.code[0]?.lines.join()).toContain('HOST:443');
  });

  test('what only the message makes likely is not called certain', () => {
    const view = guideView({
      report: null,
      state: { ...withError('certificate has expired'), step: 'server' },
    });
    expect(view).toMatchObject({ fix: { cause: 'expired', certain: false } });
    expect(view.rail[2]).toMatchObject({ state: 'now', reason: 'likely' });
  });
});

test('every step ends with a question that always fits', () => {
  for (const step of stepIds)
    expect(Object.values(stepOf(step).questions).some(({ when }) => when === undefined)).toBe(true);
});
