import { afterEach, describe, expect, test } from 'vitest';
import { PUT } from '../../app/api/v1/reports/[id]/notes/[step]/route.ts';
import { GET } from '../../app/api/v1/reports/[id]/notes/route.ts';
import { closeRuntime } from '../../lib/runtime/index.ts';
import { temporaryFolders } from '../support/databases.ts';
import { sampleReport } from '../support/report.ts';
import { useTestRuntime } from '../support/runtime.ts';

const newFolder = temporaryFolders();
afterEach(closeRuntime);

async function storedReport(): Promise<{ id: string; deleteToken: string }> {
  // biome-ignore lint/correctness/useHookAtTopLevel: no hook of React's, it only sounds like one.
  const { store } = await useTestRuntime(newFolder());
  return store.insert(sampleReport(), { expiresAt: new Date(Date.now() + 60_000) });
}

function read(id: string): Promise<Response> {
  return GET(new Request(`http://localhost/api/v1/reports/${id}/notes`), { params: Promise.resolve({ id }) });
}

interface Put {
  readonly id: string;
  readonly token?: string;
  readonly step?: string;
  readonly body: unknown;
  readonly type?: string;
}

function put({ id, token, step = 'server', body, type = 'application/json' }: Put): Promise<Response> {
  const request = new Request(`http://localhost/api/v1/reports/${id}/notes/${step}`, {
    method: 'PUT',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': type, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
  });
  return PUT(request, { params: Promise.resolve({ id, step }) });
}

describe('PUT /api/v1/reports/ID/notes/STEP', () => {
  test('the creator writes, everyone reads', async () => {
    const { id, deleteToken: token } = await storedReport();
    const response = await put({ id, token, body: { text: 'one\r\ntwo', ticks: ['a', 'b', 'a'] } });
    const note = { step: 'server', text: 'one\ntwo', ticks: ['a', 'b'], updatedAt: expect.any(String) };
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(note);
    const seen = await read(id);
    expect(seen.headers.get('cache-control')).toBe('private, no-store');
    expect(await seen.json()).toEqual({ notes: [note] });
  });

  test('ticks alone leave the text, and the other way round', async () => {
    const { id, deleteToken: token } = await storedReport();
    await put({ id, token, body: { text: 'one' } });
    await put({ id, token, body: { ticks: ['a'] } });
    expect((await (await read(id)).json()).notes).toMatchObject([{ text: 'one', ticks: ['a'] }]);
  });

  test('without the token nothing is written', async () => {
    const { id } = await storedReport();
    expect((await put({ id, body: { text: 'x' } })).status).toBe(401);
    const wrong = await put({ id, token: 'wrong', body: { text: 'x' } });
    expect(wrong.status).toBe(401);
    expect(wrong.headers.get('www-authenticate')).toBe('Bearer');
    expect(await (await read(id)).json()).toEqual({ notes: [] });
  });

  test.each([
    ['an unknown report', { id: 'a'.repeat(26) }],
    ['no report at all', { id: '__proto__' }],
    ['an unknown step', { step: 'toString' }],
  ])('%s is not found', async (_, other) => {
    const { id, deleteToken: token } = await storedReport();
    const response = await put({ id, token, body: { text: 'x' }, ...other });
    expect(response.status).toBe(404);
    expect((await response.json()).code).toBe('not-found');
  });

  test.each([
    ['more than 4,000 characters', { text: 'x'.repeat(4001) }, 'text'],
    ['more than 50 ticks', { ticks: Array.from({ length: 51 }, (_, index) => `t${index}`) }, 'ticks'],
    ['a tick that is no id', { ticks: ['<b>'] }, 'ticks.0'],
    ['something else beside', { text: 'x', html: true }, ''],
    ['no object', 'null', ''],
  ])('%s is refused with its place', async (_, body, path) => {
    const { id, deleteToken: token } = await storedReport();
    const response = await put({ id, token, body });
    expect(response.status).toBe(400);
    expect((await response.json()).issues.map((issue: { path: string }) => issue.path)).toContain(path);
    expect(await (await read(id)).json()).toEqual({ notes: [] });
  });

  test.each([
    ['the text', { text: 'key:\n-----BEGIN PRIVATE KEY-----\nSECRETSECRET' }],
    ['an escape', '{"text":"\\u002d----BEGIN RSA PRIV\\u0041TE KEY-----SECRETSECRET"}'],
  ])('a private key in %s is refused, not repeated and not stored', async (_, body) => {
    const { id, deleteToken: token } = await storedReport();
    const response = await put({ id, token, body });
    const said = await response.text();
    expect(response.status).toBe(422);
    expect(JSON.parse(said).code).toBe('private-key-refused');
    expect(said).not.toContain('SECRETSECRET');
    expect(await (await read(id)).json()).toEqual({ notes: [] });
  });

  test('other content types and bodies over 64 KiB are refused', async () => {
    const { id, deleteToken: token } = await storedReport();
    expect((await put({ id, token, body: 'text=x', type: 'application/x-www-form-urlencoded' })).status).toBe(
      415,
    );
    const large = await put({ id, token, body: `{"text":"x"}${' '.repeat(64 * 1024)}` });
    expect(large.status).toBe(413);
    expect((await large.json()).limitBytes).toBe(65_536);
  });

  test('the longest note is stored, in whatever script', async () => {
    const { id, deleteToken: token } = await storedReport();
    const text = '証'.repeat(4000);
    expect((await put({ id, token, body: { text } })).status).toBe(200);
    expect((await (await read(id)).json()).notes[0].text).toBe(text);
  });
});

test('notes of an unknown report are not found', async () => {
  await useTestRuntime(newFolder());
  expect((await read('a'.repeat(26))).status).toBe(404);
});
