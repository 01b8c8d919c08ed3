import { NextRequest } from 'next/server';
import { describe, expect, test } from 'vitest';
import { proxy } from '../../proxy.ts';

interface Asked {
  readonly method?: string;
  readonly headers?: Record<string, string>;
}

function ask(path: string, { method = 'GET', headers = {} }: Asked = {}): Response {
  return proxy(
    new NextRequest(`http://127.0.0.1:3000${path}`, {
      method,
      headers: { host: '127.0.0.1:3000', ...headers },
    }),
  );
}

/** Next makes it relative for the same host on the way out. */
function pathOf(response: Response): string {
  const { pathname, search } = new URL(response.headers.get('location') ?? '');
  return `${pathname}${search}`;
}

function directives(response: Response): Map<string, string> {
  const policy = response.headers.get('content-security-policy') ?? '';
  return new Map(
    policy
      .split('; ')
      .map((directive) => [directive.split(' ')[0] ?? '', directive.split(' ').slice(1).join(' ')]),
  );
}

describe('the proxy', () => {
  test('the root leads to the reader’s language and says that it varies', () => {
    const response = ask('/?target=a.example', { headers: { 'accept-language': 'ja' } });
    expect(response.status).toBe(307);
    expect(pathOf(response)).toBe('/ja?target=a.example');
    expect(response.headers.get('vary')).toBe('Accept-Language');
    expect(pathOf(ask('/'))).toBe('/en');
  });

  test('a request under a name that is not ours is misdirected', async () => {
    const response = ask('/en', { headers: { host: 'attacker.example' } });
    expect(response.status).toBe(421);
    expect((await response.json()).code).toBe('host-not-allowed');
  });

  test('another site’s POST is refused, our own passes', async () => {
    const refused = ask('/api/v1/reports', { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } });
    expect(refused.status).toBe(403);
    expect((await refused.json()).code).toBe('cross-site-refused');
    expect(
      ask('/api/v1/reports', { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } }).status,
    ).toBe(200);
  });

  test('scripts run by nonce alone, a new one for every answer, and Next is told which', () => {
    const [one, two] = [ask('/en'), ask('/en')];
    const script = directives(one).get('script-src') ?? '';
    expect(script).toMatch(/^'self' 'nonce-[A-Za-z0-9+/=]{24}' 'strict-dynamic'$/);
    expect(directives(two).get('script-src')).not.toBe(script);
    expect(one.headers.get('x-middleware-request-content-security-policy')).toBe(
      one.headers.get('content-security-policy'),
    );
  });

  test('nothing else is loaded from elsewhere, framed or posted elsewhere', () => {
    const policy = directives(ask('/en'));
    expect(Object.fromEntries(policy)).toMatchObject({
      'default-src': "'self'",
      'connect-src': "'self'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
    });
    expect(policy.get('style-src')).not.toContain('unsafe-inline');
  });

  test('every answer, refusals and redirects too, has the security headers', () => {
    for (const response of [ask('/'), ask('/en'), ask('/en', { headers: { host: 'x.example' } })]) {
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('referrer-policy')).toBe('same-origin');
      expect(response.headers.get('x-frame-options')).toBe('DENY');
      expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(response.headers.get('permissions-policy')).toContain('camera=()');
      expect(response.headers.get('strict-transport-security')).toBeNull();
    }
  });

  test('reports are kept by no cache and listed by no search engine', () => {
    const id = 'a'.repeat(26);
    for (const path of [`/en/r/${id}`, `/r/${id}`]) {
      expect(ask(path).headers.get('x-robots-tag')).toBe('noindex');
      expect(ask(path).headers.get('cache-control')).toBe('private, no-store');
    }
    expect(ask('/en').headers.get('x-robots-tag')).toBeNull();
  });
});
