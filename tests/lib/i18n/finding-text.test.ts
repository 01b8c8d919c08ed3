import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../lib/checks/define.ts';
import { findingText, getMessages } from '../../../lib/i18n/index.ts';
import { languages } from '../../../lib/i18n/types.ts';

function finding(check: string, detail: string, values: Finding['values'] = {}): Finding {
  return { check, detail, outcome: 'not-observed', values, certificates: [], addresses: [] };
}

describe.each(languages)('the sentence of a finding in %s', (language) => {
  const messages = getMessages(language);

  test('a known detail is told by its check', () => {
    const values = { notAfter: '2026-12-31T00:00:00Z', days: 38 };
    expect(findingText(messages, finding('leaf-expired', 'valid', values))).toContain('2026-12-31');
  });

  test('a chain check that saw no certificate says so', () => {
    expect(findingText(messages, finding('leaf-expired', 'not-seen'))).toBe(messages.notSeen);
  });

  test('a check with words of its own for not-seen keeps them', () => {
    const own = messages.checks['key-mismatched'].details['not-seen']({});
    expect(findingText(messages, finding('key-mismatched', 'not-seen'))).toBe(own);
    expect(own).not.toBe(messages.notSeen);
  });

  test.each(['no-such-check', 'constructor', '__proto__'])(
    'a check that this version does not know: %s',
    (check) => {
      expect(findingText(messages, finding(check, 'failed'))).toBe(`${check}: failed`);
      expect(findingText(messages, finding(check, 'not-seen'))).toBe(`${check}: not-seen`);
    },
  );

  test.each(['no-such-detail', 'constructor', 'toString'])(
    'a detail that this version does not know: %s',
    (detail) => {
      expect(findingText(messages, finding('leaf-expired', detail))).toBe(`leaf-expired: ${detail}`);
    },
  );

  test('the language of the messages is the one asked for', () => {
    expect(messages.language).toBe(language);
  });
});
