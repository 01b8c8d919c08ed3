import { expect, test } from 'vitest';
import { showReport } from '../../../../lib/cli/show/report.ts';
import type { Port80 } from '../../../../lib/observation/answers.ts';
import { sampleReport } from '../../../support/report.ts';

const closed: Port80 = { address: '192.0.2.1', state: 'closed', status: null, location: null, server: null };

function shown(port80: Port80 | null, language: 'en' | 'ja'): string {
  return showReport(sampleReport({}, { port80 }), language, false);
}

test.each([
  ['en', closed, 'Port 80, without TLS: 192.0.2.1: closed'],
  ['ja', closed, 'ポート80（TLSなし）: 192.0.2.1：閉じている'],
  [
    'en',
    { ...closed, state: 'redirects', status: 301, location: 'https://a.example/', server: 'nginx' },
    '192.0.2.1: HTTP 301 (nginx), leads to https://a.example/',
  ],
  ['en', { ...closed, state: 'answers', status: 200 }, '192.0.2.1: HTTP 200, leads nowhere else'],
  ['en', { ...closed, state: 'no-answer' }, '192.0.2.1: no answer while the look lasted'],
  ['en', { ...closed, state: 'other' }, '192.0.2.1: something that is no HTTP answers'],
] as const)('in %s, port 80 (%o) is a line of its own', (language, port80, line) => {
  expect(shown(port80, language)).toContain(line);
});

test('where nobody looked at port 80, nothing is said of it', () => {
  expect(shown(null, 'en')).not.toContain('Port 80');
});
