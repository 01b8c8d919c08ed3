import { describe, expect, test } from 'vitest';
import { type StepId, stepIds } from '../../../lib/guide/ids.ts';
import { guideView, parseGuideState } from '../../../lib/guide/index.ts';
import type { Report } from '../../../lib/report/schema.ts';
import { goldenReport, readGolden } from '../../golden/cases.ts';
import { LEAF } from '../../support/subject.ts';
import { reportWith, unreached } from './reports.ts';

function viewAt(report: Report, step: StepId) {
  return guideView({ report, state: { ...parseGuideState({}), step } });
}

const golden = [
  ['expired-leaf', 'server'],
  ['intermediate-missing', 'server'],
  ['self-signed-leaf', 'server'],
  ['two-addresses-one-stale', 'server'],
  ['plain-http', 'network'],
  ['client-cert-required-tls13', 'client'],
  ['sound', 'client'],
] as const;

describe.each(golden)('the report of %s', (id, opening) => {
  const { input } = readGolden(id);
  const report: Report = { ...goldenReport(input), observation: input.observation };

  test(`opens at ${opening}, where its fix stands`, () => {
    const view = guideView({ report, state: parseGuideState({}) });
    expect(view).toMatchObject({ step: opening, opening, fix: { cause: report.primary, certain: true } });
    expect(view.rail.find(({ state }) => state === 'now')).toMatchObject({
      step: opening,
      reason: 'evidence',
    });
  });

  test.each(stepIds)('shows at %s what belongs there, and nothing twice', (step) => {
    const view = viewAt(report, step);
    const rows = [...view.known, ...view.ruledOut];
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
    expect(view.known.every(({ state }) => state !== 'ruled-out')).toBe(true);
    expect(view.ruledOut.every(({ state }) => state === 'ruled-out')).toBe(true);
    for (const index of rows.flatMap(({ findings }) => findings))
      expect(report.findings[index]).toBeDefined();
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });

  test('every cause is shown at exactly one of the mending steps', () => {
    const shown = (['server', 'network', 'client'] as const).flatMap((step) => {
      const view = viewAt(report, step);
      return [...view.known, ...view.ruledOut].map((row) => row.id);
    });
    expect(shown.sort()).toEqual(report.causes.map((cause) => cause.id).sort());
  });

  test('commands name the server that was looked at', () => {
    const lines = viewAt(report, 'certificate').todos.flatMap(({ code }) => code.flatMap((one) => one.lines));
    for (const line of lines) expect(line).toContain(`:${report.target.port}`);
  });
});

describe('the rail', () => {
  const broken = reportWith({ expired: 'found', interception: 'suspected' });

  test('what nothing points to is unlikely, what is suspected is not', () => {
    const rail = viewAt(broken, 'server').rail;
    expect(rail.map(({ state, reason }) => [state, reason])).toEqual([
      ['open', null],
      ['done', 'looked'],
      ['now', 'evidence'],
      ['open', 'also'],
      ['unlikely', 'nothing-here'],
      ['open', null],
    ]);
  });

  test('without a certificate the second step is not done', () => {
    const rail = viewAt(unreached({ 'network-blocked': 'found' }), 'network').rail;
    expect(rail[1]).toMatchObject({ state: 'open' });
  });

  test('without anything seen nothing is unlikely', () => {
    const { rail } = guideView({ report: null, state: parseGuideState({}) });
    expect(rail.filter(({ state }) => state === 'unlikely')).toEqual([]);
  });

  test('a recognised message and answered questions are done', () => {
    const state = parseGuideState({
      step: 'confirm',
      error: 'certificate has expired',
      'what-you-see': 'dates',
    });
    const { rail } = guideView({ report: null, state });
    expect(rail[0]).toMatchObject({ state: 'done', reason: 'recognised' });
    expect(rail[1]).toMatchObject({ state: 'done', reason: 'answered' });
    expect(rail[2]).toMatchObject({ state: 'open', reason: 'evidence' });
  });
});

test('the fingerprint to compare is that of the first certificate that was sent', () => {
  const view = viewAt(reportWith({ expired: 'found' }), 'certificate');
  expect(view.question).toMatchObject({ id: 'same-certificate', seen: LEAF });
  expect(viewAt(reportWith({ expired: 'found' }), 'server').question.seen).toBeNull();
});

test('a cause that is mended elsewhere has no fix here', () => {
  expect(viewAt(reportWith({ expired: 'found' }), 'client').fix).toBeNull();
  expect(viewAt(reportWith({ expired: 'found' }), 'confirm').fix).toBeNull();
});
