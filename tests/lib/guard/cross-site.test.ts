import { describe, expect, test } from 'vitest';
import { isCrossSite } from '../../../lib/guard/cross-site.ts';

function asked(method: string, headers: Record<string, string>, ownOrigin: string | null = null): boolean {
  return isCrossSite(method, new Headers({ host: 'why.example:3000', ...headers }), ownOrigin);
}

describe('a request that changes something', () => {
  test.each([
    ['a program: no header at all', {}],
    ['our own page', { 'sec-fetch-site': 'same-origin', origin: 'http://why.example:3000' }],
    [
      'our own form under a policy that hides the origin',
      { 'sec-fetch-site': 'same-origin', origin: 'null' },
    ],
    ['typed by the person', { 'sec-fetch-site': 'none' }],
    ['our own page on plain http, without Sec-Fetch-Site', { origin: 'http://why.example:3000' }],
  ])('from %s is let through', (_, headers) => {
    expect(asked('POST', headers)).toBe(false);
  });

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://attacker.example' }],
    [
      'another site that gives our origin',
      { 'sec-fetch-site': 'cross-site', origin: 'http://why.example:3000' },
    ],
    ['a sibling of our site', { 'sec-fetch-site': 'same-site', origin: 'http://blog.example' }],
    ['another site on plain http', { origin: 'http://attacker.example' }],
    ['another port of our host', { origin: 'http://why.example:4000' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['something that is no origin', { origin: 'x' }],
  ])('from %s is refused', (_, headers) => {
    expect(asked('POST', headers)).toBe(true);
    expect(asked('DELETE', headers)).toBe(true);
  });

  test('from the configured origin is let through although a proxy changed Host', () => {
    expect(asked('POST', { origin: 'https://public.example' }, 'https://public.example')).toBe(false);
  });
});

test('reading is nobody’s harm: answers stay unreadable for other sites anyway', () => {
  expect(asked('GET', { 'sec-fetch-site': 'cross-site', origin: 'https://attacker.example' })).toBe(false);
});
