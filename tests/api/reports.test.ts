import { afterEach, describe, expect, test } from 'vitest';
import { DELETE, GET } from '../../app/api/v1/reports/[id]/route.ts';
import { POST } from '../../app/api/v1/reports/route.ts';
import type { Analyzer } from '../../lib/analyze/analyzer.ts';
import { closeRuntime } from '../../lib/runtime/index.ts';
import { temporaryFolders } from '../support/databases.ts';
import { failedEndpoint, sampleReport } from '../support/report.ts';
import { fakeAnalyzer, useTestRuntime } from '../support/runtime.ts';

const newFolder = temporaryFolders();
afterEach(closeRuntime);

function ask(body: unknown, headers: Record<string, string> = {}, signal?: AbortSignal): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const all = { 'content-type': 'application/json', host: 'localhost:3000', ...headers };
  return POST(
    new Request('http://localhost:3000/api/v1/reports', {
      method: 'POST',
      body: text,
      headers: all,
      ...(signal ? { signal } : {}),
    }),
  );
}

function withId(id: string) {
  return { params: Promise.resolve({ id }) };
}

function get(id: string): Promise<Response> {
  return GET(new Request(`http://localhost:3000/api/v1/reports/${id}`), withId(id));
}

function remove(id: string, authorization?: string): Promise<Response> {
  const headers = authorization === undefined ? {} : { authorization };
  return DELETE(
    new Request(`http://localhost:3000/api/v1/reports/${id}`, { method: 'DELETE', headers }),
    withId(id),
  );
}

/** What an analyzer was asked for. */
function recording(): { analyzer: Analyzer; asked: Parameters<Analyzer['analyze']>[] } {
  const asked: Parameters<Analyzer['analyze']>[] = [];
  const analyzer = fakeAnalyzer(async (...call) => {
    asked.push(call);
    return sampleReport({ target: call[0] });
  });
  return { analyzer, asked };
}

describe('POST /api/v1/reports', () => {
  test('a target is looked at, stored and answered with 201, permalink, token and report', async () => {
    await useTestRuntime(newFolder());
    const response = await ask({ target: 'https://www.example.com/path' });
    const body = await response.json();
    expect(response.status).toBe(201);
    expect(response.headers.get('location')).toBe(`/api/v1/reports/${body.id}`);
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(body.url).toBe(`http://localhost:3000/r/${body.id}`);
    expect(body.deleteToken).toMatch(/^[\w-]{43}$/);
    expect(body.report.target.host).toBe('www.example.com');
    const days = (Date.parse(body.expiresAt) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(89.9);
    expect(days).toBeLessThan(90.1);
    expect(await (await get(body.id)).json()).toEqual(body.report);
  });

  test('the permalink is under the configured origin', async () => {
    await useTestRuntime(newFolder(), fakeAnalyzer(), { CERTWHY_ORIGIN: 'https://why.example' });
    const body = await (await ask({ target: 'a.example' })).json();
    expect(body.url).toBe(`https://why.example/r/${body.id}`);
  });

  test('options reach the analyzer, the server name as A-labels', async () => {
    const { analyzer, asked } = recording();
    await useTestRuntime(newFolder(), analyzer);
    expect((await ask({ target: 'a.example:8443', options: { sni: 'Bücher.example' } })).status).toBe(201);
    expect(asked[0]?.[0]).toMatchObject({ host: 'a.example', port: 8443 });
    expect(asked[0]?.[1]).toEqual({ sni: 'xn--bcher-kva.example', ca: [] });
  });

  test('a dialogue before TLS reaches the analyzer with the target; without one the port decides', async () => {
    const { analyzer, asked } = recording();
    await useTestRuntime(newFolder(), analyzer);
    await ask({ target: 'a.example:2525', options: { starttls: 'submission' } });
    await ask({ target: 'a.example:587', options: { starttls: null } });
    await ask({ target: 'imap://a.example' });
    expect(asked.map(([{ port, starttls }]) => [port, starttls])).toEqual([
      [2525, 'smtp'],
      [587, 'smtp'],
      [143, 'imap'],
    ]);
  });

  test.each([
    ['not JSON', '{"target":', ''],
    ['no target', {}, 'target'],
    ['a target that is no text', { target: 5 }, 'target'],
    ['an unknown option', { target: 'a.example', options: { insecure: true } }, 'options'],
    [
      'a server name that is an address',
      { target: 'a.example', options: { sni: '10.0.0.1' } },
      'options.sni',
    ],
    [
      'a dialogue that nobody knows',
      { target: 'a.example', options: { starttls: 'irc' } },
      'options.starttls',
    ],
    ['a CA that is no certificate', { target: 'a.example', options: { ca: ['hello'] } }, 'options.ca.0'],
    ['too many CAs', { target: 'a.example', options: { ca: Array(21).fill('x') } }, 'options.ca'],
  ])('%s is an invalid-request that names the place', async (_, body, path) => {
    await useTestRuntime(newFolder());
    const response = await ask(body);
    const problem = await response.json();
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(problem).toMatchObject({
      type: '/api/v1/problems/invalid-request',
      status: 400,
      code: 'invalid-request',
    });
    expect(problem.issues.map((issue: { path: string }) => issue.path)).toContain(path);
  });

  test('a target that can not be understood says what was wrong and what would be right', async () => {
    await useTestRuntime(newFolder());
    const response = await ask({ target: 'a.example:99999' });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      code: 'invalid-target',
      fault: { code: 'port-out-of-range', given: '99999', suggestion: 'a.example:443' },
      detail: expect.stringContaining('99999'),
    });
  });

  test('problems are told in the reader’s language', async () => {
    await useTestRuntime(newFolder());
    const response = await ask({ target: '' }, { 'accept-language': 'ja' });
    expect(response.headers.get('content-language')).toBe('ja');
    expect((await response.json()).title).toMatch(/[぀-ヿ]/);
  });

  test.each([
    ['the target', { target: '-----BEGIN PRIVATE KEY-----\nSECRETSECRET\n-----END PRIVATE KEY-----' }],
    ['a CA', { target: 'a.example', options: { ca: ['-----BEGIN RSA PRIVATE KEY-----\nSECRETSECRET'] } }],
    [
      'an unknown member',
      { target: 'a.example', deep: [{ note: '-----BEGIN EC PRIVATE KEY-----SECRETSECRET' }] },
    ],
    ['the name of a member', { target: 'a.example', '-----BEGIN PRIVATE KEY-----SECRETSECRET': 1 }],
    ['broken JSON', '{"target": "-----BEGIN OPENSSH PRIVATE KEY-----SECRETSECRET'],
    ['escapes', '{"target":"\\u002d----BEGIN PRIV\\u0041TE KEY-----SECRETSECRET"}'],
  ])('a private key in %s is refused and not repeated', async (_, body) => {
    const { analyzer, asked } = recording();
    await useTestRuntime(newFolder(), analyzer);
    const response = await ask(body);
    const text = await response.text();
    expect(response.status).toBe(422);
    expect(JSON.parse(text).code).toBe('private-key-refused');
    expect(text).not.toContain('SECRETSECRET');
    expect(asked).toEqual([]);
  });

  test('a body over 256 KiB is refused, whatever its length was said to be', async () => {
    await useTestRuntime(newFolder());
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(64 * 1024).fill(32));
      },
    });
    const init = {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { 'content-type': 'application/json', 'content-length': '2' },
    };
    const response = await POST(new Request('http://localhost:3000/', init));
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: 'body-too-large', limitBytes: 262_144 });
    expect(sent).toBeLessThan(10);
  });

  test('a content type that is not understood is refused', async () => {
    await useTestRuntime(newFolder());
    const response = await ask('a.example', { 'content-type': 'text/plain' });
    expect(response.status).toBe(415);
    expect((await response.json()).accepts).toContain('application/json');
  });

  test('text that is not UTF-8 is refused', async () => {
    await useTestRuntime(newFolder());
    const headers = { 'content-type': 'application/json' };
    const response = await POST(
      new Request('http://localhost/', { method: 'POST', body: new Uint8Array([0xff, 0xfe]), headers }),
    );
    expect(response.status).toBe(400);
  });

  test('an address that the policy refuses is a 403 that says how to allow it, and is not stored', async () => {
    const refused = {
      stage: 'policy',
      code: 'address-refused',
      address: '10.0.0.7',
      range: 'private',
      afterMs: 1,
    } as const;
    const report = sampleReport(
      { outcome: 'not-looked' },
      { endpoints: [failedEndpoint('10.0.0.7', refused)] },
    );
    const { store } = await useTestRuntime(
      newFolder(),
      fakeAnalyzer(async () => report),
    );
    const response = await ask({ target: 'intern.example' });
    const problem = await response.json();
    expect(response.status).toBe(403);
    expect(problem).toMatchObject({
      code: 'address-refused',
      address: '10.0.0.7',
      range: 'private',
      allow: '10.0.0.7',
    });
    expect(problem.detail).toContain('CERTWHY_ALLOW=10.0.0.7');
    expect(await store.database.db.selectFrom('report').selectAll().execute()).toEqual([]);
  });

  test('a server that could not be reached is a report like any other', async () => {
    const failure = { stage: 'tcp', code: 'refused', afterMs: 1 } as const;
    const report = sampleReport(
      { outcome: 'not-looked' },
      { endpoints: [failedEndpoint('192.0.2.1', failure)] },
    );
    await useTestRuntime(
      newFolder(),
      fakeAnalyzer(async () => report),
    );
    expect((await ask({ target: 'a.example' })).status).toBe(201);
  });

  test('one refused address beside one that was tried is a report too', async () => {
    const endpoints = [
      failedEndpoint('10.0.0.7', {
        stage: 'policy',
        code: 'address-refused',
        address: '10.0.0.7',
        range: 'private',
        afterMs: 1,
      }),
      failedEndpoint('192.0.2.1', { stage: 'tcp', code: 'timeout', afterMs: 1 }),
    ];
    await useTestRuntime(
      newFolder(),
      fakeAnalyzer(async () => sampleReport({ outcome: 'not-looked' }, { endpoints })),
    );
    expect((await ask({ target: 'a.example' })).status).toBe(201);
  });

  test('more looks than the limit are refused with Retry-After, per client', async () => {
    await useTestRuntime(newFolder(), fakeAnalyzer(), { CERTWHY_RATE_LIMIT: '2' });
    const from = (client: string) => ask({ target: 'a.example' }, { 'x-certwhy-client': client });
    expect((await from('192.0.2.1')).status).toBe(201);
    expect((await from('192.0.2.1')).status).toBe(201);
    const third = await from('192.0.2.1');
    expect(third.status).toBe(429);
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await third.json()).code).toBe('rate-limited');
    expect((await from('192.0.2.2')).status).toBe(201);
  });

  test('a fault of our own is an internal problem without details', async () => {
    const failing = fakeAnalyzer(async () => {
      throw new Error('at /home/me/secret.ts');
    });
    const runtime = await useTestRuntime(newFolder(), failing);
    const response = await ask({ target: 'a.example' });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
    expect(runtime.gate.running).toBe(0);
  });
});

describe('POST /api/v1/reports as an event stream', () => {
  const stream = { accept: 'text/event-stream' };

  function events(text: string): { event: string; data: Record<string, unknown> }[] {
    return [...text.matchAll(/^event: (\w+)\ndata: (.*)$/gm)].map((match) => ({
      event: match[1] ?? '',
      data: JSON.parse(match[2] ?? ''),
    }));
  }

  test('gives the stages as they happen, then the permalink of a report that is stored', async () => {
    const analyzer = fakeAnalyzer(async (target, _, hooks) => {
      hooks?.onProgress?.({ type: 'stage', stage: 'resolve', state: 'running', atMs: 0 });
      return sampleReport({ target });
    });
    await useTestRuntime(newFolder(), analyzer);
    const response = await ask({ target: 'a.example' }, stream);
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const seen = events(await response.text());
    expect(seen.map(({ event, data }) => [event, data.stage, data.state])).toEqual([
      ['progress', 'resolve', 'running'],
      ['progress', 'store', 'running'],
      ['progress', 'store', 'done'],
      ['report', undefined, undefined],
    ]);
    const last = seen.at(-1)?.data ?? {};
    expect(Object.keys(last).toSorted()).toEqual(['deleteToken', 'expiresAt', 'id', 'url']);
    expect((await get(String(last.id))).status).toBe(200);
  });

  test('what goes wrong on the way is a problem event', async () => {
    const failing = fakeAnalyzer(async () => {
      throw new Error('boom');
    });
    await useTestRuntime(newFolder(), failing);
    const seen = events(await (await ask({ target: 'a.example' }, stream)).text());
    expect(seen).toEqual([
      { event: 'problem', data: expect.objectContaining({ code: 'internal', status: 500 }) },
    ]);
  });

  test('what is wrong before anything happens has its own status', async () => {
    await useTestRuntime(newFolder());
    expect((await ask({ target: '' }, stream)).status).toBe(422);
  });

  test('a reader that goes away ends the look, and nothing is stored', async () => {
    const begun = Promise.withResolvers<void>();
    const ended = Promise.withResolvers<void>();
    const analyzer = fakeAnalyzer(async (_target, _options, hooks) => {
      begun.resolve();
      await new Promise((resolve) => hooks?.signal?.addEventListener('abort', resolve));
      ended.resolve();
      throw hooks?.signal?.reason;
    });
    const { store, gate } = await useTestRuntime(newFolder(), analyzer);
    const reader = (await ask({ target: 'a.example' }, stream)).body?.getReader();
    await begun.promise;
    await reader?.cancel();
    await ended.promise;
    await new Promise(setImmediate);
    expect(gate.running).toBe(0);
    expect(await store.database.db.selectFrom('report').selectAll().execute()).toEqual([]);
  });
});

describe('POST /api/v1/reports from a form', () => {
  function submit(fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
    const type = { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' };
    return ask(new URLSearchParams(fields).toString(), { ...type, ...headers });
  }

  test('leads to the report in the form’s language', async () => {
    await useTestRuntime(newFolder());
    const response = await submit({ target: 'a.example', lang: 'ja' });
    expect(response.status).toBe(303);
    const [, id = ''] = /^\/ja\/r\/([a-z2-7]{26})$/.exec(response.headers.get('location') ?? '') ?? [];
    expect((await get(id)).status).toBe(200);
  });

  test('without a language goes by the browser’s', async () => {
    await useTestRuntime(newFolder());
    const response = await submit({ target: 'a.example', lang: 'xx' }, { 'accept-language': 'ja' });
    expect(response.headers.get('location')).toMatch(/^\/ja\/r\//);
  });

  test('leads back to the form with the target and what was wrong', async () => {
    await useTestRuntime(newFolder());
    const response = await submit({ target: 'a.example:0 &x', lang: 'en' });
    const location = new URL(response.headers.get('location') ?? '', 'http://localhost');
    expect(response.status).toBe(303);
    expect(location.pathname).toBe('/en');
    expect(location.searchParams.get('target')).toBe('a.example:0 &x');
    expect(location.searchParams.get('fault')).not.toBeNull();
  });

  test('a private key is not put back into the address', async () => {
    await useTestRuntime(newFolder());
    const response = await submit({ target: '-----BEGIN PRIVATE KEY-----\nSECRETSECRET', lang: 'en' });
    expect(response.headers.get('location')).toBe('/en?fault=private-key-refused');
  });

  test('server name and CAs are taken from the form too, empty ones left out', async () => {
    const { analyzer, asked } = recording();
    await useTestRuntime(newFolder(), analyzer);
    await submit({ target: 'a.example', sni: 'b.example', starttls: '', ca: ' ' });
    expect(asked[0]?.[1]).toEqual({ sni: 'b.example', ca: [] });
    expect(asked[0]?.[0].starttls).toBeNull();
  });

  test('a dialogue before TLS is taken from the form', async () => {
    const { analyzer, asked } = recording();
    await useTestRuntime(newFolder(), analyzer);
    await submit({ target: 'a.example:15432', starttls: 'postgres' });
    expect(asked[0]?.[0]).toMatchObject({ port: 15_432, starttls: 'postgres' });
  });
});

describe('GET and DELETE /api/v1/reports/ID', () => {
  test.each(['a'.repeat(26), 'x', '%00', '__proto__'])('an unknown id (%s) is a 404 problem', async (id) => {
    await useTestRuntime(newFolder());
    const response = await get(id);
    expect(response.status).toBe(404);
    expect((await response.json()).code).toBe('not-found');
  });

  test('the creator’s token deletes; no token, a wrong one and another scheme do not', async () => {
    await useTestRuntime(newFolder());
    const { id, deleteToken } = await (await ask({ target: 'a.example' })).json();
    expect((await remove(id)).status).toBe(401);
    expect((await remove(id, 'Bearer wrong')).status).toBe(401);
    expect((await remove(id, `Basic ${deleteToken}`)).status).toBe(401);
    expect((await remove(id, `Bearer ${deleteToken}`)).status).toBe(204);
    expect((await get(id)).status).toBe(404);
    expect((await remove(id, `Bearer ${deleteToken}`)).status).toBe(404);
  });
});
