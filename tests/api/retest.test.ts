import { afterEach, describe, expect, test } from 'vitest';
import { PUT } from '../../app/api/v1/reports/[id]/notes/[step]/route.ts';
import { GET as getRecord } from '../../app/api/v1/reports/[id]/record/route.ts';
import { GET } from '../../app/api/v1/reports/[id]/route.ts';
import { POST } from '../../app/api/v1/reports/route.ts';
import type { Analyzer } from '../../lib/analyze/analyzer.ts';
import { getGuideTexts } from '../../lib/i18n/guide.ts';
import { closeRuntime } from '../../lib/runtime/index.ts';
import { issue } from '../lib/probe/support/authority.ts';
import { temporaryFolders } from '../support/databases.ts';
import { sampleReport } from '../support/report.ts';
import { fakeAnalyzer, useTestRuntime } from '../support/runtime.ts';

const newFolder = temporaryFolders();
afterEach(closeRuntime);

function post(body: unknown, type = 'application/json'): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return POST(
    new Request('http://localhost:3000/api/v1/reports', {
      method: 'POST',
      body: text,
      headers: { 'content-type': type, host: 'localhost:3000' },
    }),
  );
}

const withId = (id: string) => ({ params: Promise.resolve({ id }) });

/** What an analyzer was asked for; it observes the options as they were given. */
function recording(): { analyzer: Analyzer; asked: Parameters<Analyzer['analyze']>[] } {
  const asked: Parameters<Analyzer['analyze']>[] = [];
  const analyzer = fakeAnalyzer(async (...call) => {
    asked.push(call);
    return sampleReport({ target: call[0] }, { sniOption: call[1].sni });
  });
  return { analyzer, asked };
}

describe('POST /api/v1/reports with retestOf', () => {
  test('looks at the same target with the same options, and names the report before', async () => {
    const { analyzer, asked } = recording();
    await useTestRuntime(newFolder(), analyzer);
    const { pem } = await issue({ name: 'Private Root', ca: true });
    const options = { sni: 'b.example', ca: [`to be trusted:\n${pem}`] };
    const first = await (await post({ target: 'https://a.example:8443/x', options })).json();
    const response = await post({ retestOf: first.id });
    const second = await response.json();
    expect(response.status).toBe(201);
    expect(second.report.retestOf).toBe(first.id);
    expect(second.report.target).toEqual(first.report.target);
    expect(asked[1]?.slice(0, 2)).toEqual(asked[0]?.slice(0, 2));
    expect(asked[0]?.[1]).toEqual({ sni: 'b.example', ca: [expect.stringContaining('BEGIN CERTIFICATE')] });
    expect(second.deleteToken).not.toBe(first.deleteToken);
    expect((await (await GET(new Request('http://localhost/'), withId(second.id))).json()).retestOf).toBe(
      first.id,
    );
  });

  test('a first look is a retest of nothing', async () => {
    await useTestRuntime(newFolder());
    expect((await (await post({ target: 'a.example' })).json()).report.retestOf).toBeNull();
  });

  test('CA certificates are kept without what stood around them, and appear in no report', async () => {
    const { analyzer, asked } = recording();
    const { store } = await useTestRuntime(newFolder(), analyzer);
    const { pem } = await issue({ name: 'Private Root', ca: true });
    const { id } = await (
      await post({ target: 'a.example', options: { ca: [`INTERNAL NOTE ${pem}`] } })
    ).json();
    expect(JSON.stringify(asked)).not.toContain('INTERNAL NOTE');
    expect(await (await GET(new Request('http://localhost/'), withId(id))).text()).not.toContain(
      'BEGIN CERTIFICATE',
    );
    expect((await store.find(id))?.ca).toEqual([pem.replaceAll('\r\n', '\n')]);
  });

  test.each(['a'.repeat(26), 'x', '', '__proto__'])(
    'an unknown report (%j) is not found',
    async (retestOf) => {
      const { analyzer, asked } = recording();
      await useTestRuntime(newFolder(), analyzer);
      const response = await post({ retestOf });
      expect(response.status).toBe(404);
      expect((await response.json()).code).toBe('not-found');
      expect(asked).toEqual([]);
    },
  );

  test.each([
    ['a target of its own', { target: 'b.example' }],
    ['options of its own', { options: { sni: 'b.example' } }],
  ])('%s beside it is refused: a retest looks in the same way', async (_, beside) => {
    await useTestRuntime(newFolder());
    const { id } = await (await post({ target: 'a.example' })).json();
    const response = await post({ retestOf: id, ...beside });
    expect(response.status).toBe(400);
  });

  test('a form without scripts leads to the new report, in its language', async () => {
    const { store } = await useTestRuntime(newFolder());
    const { id } = await (await post({ target: 'a.example' })).json();
    const form = new URLSearchParams({ retestOf: id, lang: 'ja' });
    const response = await post(form.toString(), 'application/x-www-form-urlencoded');
    const [, retest = ''] = /^\/ja\/r\/([a-z2-7]{26})$/.exec(response.headers.get('location') ?? '') ?? [];
    expect((await store.caseOf(id)).map((member) => member.id).sort()).toEqual([id, retest].sort());
    expect((await store.find(retest))?.report.retestOf).toBe(id);
  });
});

describe('GET /api/v1/reports/ID/record', () => {
  function record(id: string, lang: string): Promise<Response> {
    const request = new Request(`http://localhost:3000/api/v1/reports/${id}/record?lang=${lang}`, {
      headers: { host: 'localhost:3000', 'accept-language': 'ja' },
    });
    return getRecord(request, withId(id));
  }

  test('is a Markdown file of the whole case, with permalinks and notes', async () => {
    await useTestRuntime(newFolder());
    const first = await (await post({ target: 'a.example' })).json();
    const second = await (await post({ retestOf: first.id })).json();
    const note = new Request('http://localhost/', {
      method: 'PUT',
      body: JSON.stringify({ text: 'what was done', ticks: ['reload', 'of-an-older-version'] }),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${first.deleteToken}` },
    });
    await PUT(note, { params: Promise.resolve({ id: first.id, step: 'server' }) });
    for (const id of [first.id, second.id]) {
      const response = await record(id, 'en');
      const text = await response.text();
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
      expect(response.headers.get('cache-control')).toBe('private, no-store');
      expect(response.headers.get('content-disposition')).toBe(
        'attachment; filename="certwhy-a.example-443-2026-11-23.md"',
      );
      expect(text).toContain(`<http://localhost:3000/r/${first.id}>`);
      expect(text).toContain(`<http://localhost:3000/r/${second.id}>`);
      expect(text).toContain('```text\nwhat was done\n```');
      expect(text).toContain(`- [x] ${getGuideTexts('en').steps.server.todos.reload.title}`);
      expect(text).toContain('- [x] of-an-older-version');
    }
  });

  test('is in the language that is asked for, else in the reader’s', async () => {
    await useTestRuntime(newFolder());
    const { id } = await (await post({ target: 'a.example' })).json();
    expect(await (await record(id, 'en')).text()).toMatch(/^# Record: /);
    expect(await (await record(id, 'xx')).text()).toMatch(/^# 対応記録：/);
  });

  test('an address in brackets makes a file name of plain characters', async () => {
    await useTestRuntime(newFolder());
    const { id } = await (await post({ target: '[2001:db8::1]:8443' })).json();
    expect((await record(id, 'en')).headers.get('content-disposition')).toBe(
      'attachment; filename="certwhy-2001-db8-1-8443-2026-11-23.md"',
    );
  });

  test('of an unknown report is not found', async () => {
    await useTestRuntime(newFolder());
    expect((await record('a'.repeat(26), 'en')).status).toBe(404);
  });
});
