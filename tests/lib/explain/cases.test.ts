import { expect, test } from 'vitest';
import { casesFor } from '../../../lib/explain/cases.ts';
import { judge } from '../../../lib/report/judge.ts';
import { observation } from '../../support/subject.ts';

function reportOf(host: string, interception: 'suspected' | 'undetermined' = 'undetermined') {
  const seen = observation({ target: { ...observation().target, host } });
  const report = judge(seen, []);
  return {
    ...report,
    causes: report.causes.map((cause) =>
      cause.id === 'interception' ? { ...cause, status: interception } : cause,
    ),
  };
}

test.each([
  ['license.unity3d.com', 'unity'],
  ['core.cloud.unity3d.com', 'unity'],
  ['repository.kicad.org', 'kicad'],
  ['insomnia.rest', 'insomnia'],
])('a look at %s resembles the case %s', (host, id) => {
  expect(casesFor(reportOf(host))).toEqual([id]);
});

test('other hosts resemble none', () => {
  expect(casesFor(reportOf('notunity.community.example'))).toEqual([]);
  expect(casesFor(reportOf('unity.com.example'))).toEqual([]);
});

test('what looks like interception resembles the cases of company networks', () => {
  expect(casesFor(reportOf('www.example.com', 'suspected'))).toEqual(['kicad', 'unity']);
});
