import { expect, test } from 'vitest';
import { contentSecurityPolicy, securityHeaders } from '../../../lib/guard/security-headers.ts';

test('browsers are told to stay on https only where the origin is https', () => {
  const name = 'Strict-Transport-Security';
  expect(securityHeaders('x', 'https://why.example')[name]).toMatch(/^max-age=\d{7,}$/);
  expect(securityHeaders('x', 'http://why.example')[name]).toBeUndefined();
  expect(securityHeaders('x', null)[name]).toBeUndefined();
});

test('eval is allowed for development alone', () => {
  expect(contentSecurityPolicy('n', true)).toContain("'unsafe-eval'");
  expect(contentSecurityPolicy('n', false)).not.toContain('unsafe-eval');
});
