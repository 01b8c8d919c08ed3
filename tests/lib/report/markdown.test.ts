import { describe, expect, test } from 'vitest';
import { codeMarkdown, escapeMarkdown, fenced, proseMarkdown } from '../../../lib/report/markdown.ts';

describe('text that somebody else chose', () => {
  test.each([
    ['emphasis', '*a* _b_ ~~c~~', '\\*a\\* \\_b\\_ \\~\\~c\\~\\~'],
    ['a link', '[x](https://evil.example)', '\\[x\\](https\\://evil.example)'],
    ['an address that would become a link by itself', 'www.evil.example', 'www\\.evil.example'],
    ['an image', '![x](y)', '!\\[x\\](y)'],
    ['HTML', '<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['an entity', '&lt;script&gt;', '\\&lt;script\\&gt;'],
    ['code', '`rm -rf`', '\\`rm -rf\\`'],
    ['a backslash before markup', '\\*', '\\\\\\*'],
    ['a heading', '# big', '\\# big'],
    ['a list', '- one', '\\- one'],
    ['a numbered list', '1. one', '1\\. one'],
    ['a quotation', '> so', '\\> so'],
    ['an underline of a heading', '===', '\\==='],
    ['a formula', '$x$', '\\$x\\$'],
    ['several lines', 'a\n\n# b\r\n    c', 'a \\# b c'],
    ['control and direction characters', 'a\u0000b\u202ec\u200bd', 'a b c d'],
  ])('%s stays text', (_, text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  test('ordinary text is left alone', () => {
    for (const text of ['www', 'TLS 1.2 (since 2026-11-23)', 'a-b.example:443', '証明書「A+B」'])
      expect(escapeMarkdown(text)).toBe(text);
  });
});

test('in a text of the messages backticks are code, and everything else is text', () => {
  expect(proseMarkdown('Run `openssl *x*`, not *that* one.')).toBe('Run `openssl *x*`, not \\*that\\* one.');
  expect(proseMarkdown('a lone ` and `code`')).toBe('a lone ` and `code\\`');
});

test('a fence is longer than any run of backticks inside', () => {
  expect(fenced('````\n# not a heading', 'text')).toBe('`````text\n````\n# not a heading\n`````');
  expect(fenced('x\u0007\u202ey\n\n', '')).toBe('```\nxy\n```');
});

test('changed lines are a patch, commands stand as they are typed', () => {
  const lines = [{ text: 'a' }, { text: 'b\n```', mark: '-' }, { text: 'c', mark: '+' }] as const;
  expect(codeMarkdown({ where: 'f', kind: 'file', lines })).toBe('````diff\n  a\n- b ```\n+ c\n````');
  expect(
    codeMarkdown({ where: 'sh', kind: 'shell', lines: [{ text: '# why', mark: '#' }, { text: 'ls' }] }),
  ).toBe('```sh\n# why\nls\n```');
});
