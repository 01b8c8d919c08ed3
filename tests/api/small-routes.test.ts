import { afterEach, describe, expect, test } from 'vitest';
import { GET as health } from '../../app/api/health/route.ts';
import { GET as openapi } from '../../app/api/v1/openapi.json/route.ts';
import { GET as problemPage } from '../../app/api/v1/problems/[code]/route.ts';
import { GET as shortPermalink } from '../../app/r/[id]/route.ts';
import { errorCodes, statusOf } from '../../lib/errors/index.ts';
import { closeRuntime } from '../../lib/runtime/index.ts';
import { temporaryFolders } from '../support/databases.ts';
import { useTestRuntime } from '../support/runtime.ts';

const newFolder = temporaryFolders();
afterEach(closeRuntime);

describe('GET /api/health', () => {
  test('tells version, database and uptime', async () => {
    await useTestRuntime(newFolder());
    const response = await health();
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      status: 'ok',
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      database: { kind: 'sqlite', reachable: true },
      uptime: expect.any(Number),
    });
  });

  test('is 503 when the database does not answer', async () => {
    const { store } = await useTestRuntime(newFolder());
    await store.close();
    const response = await health();
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ status: 'failing', database: { reachable: false } });
  });
});

describe('GET /r/ID', () => {
  async function visit(id: string, acceptLanguage: string) {
    const request = new Request(`http://localhost/r/${id}`, {
      headers: { 'accept-language': acceptLanguage },
    });
    return shortPermalink(request, { params: Promise.resolve({ id }) });
  }

  test('leads to the page in the reader’s language', async () => {
    const id = 'a'.repeat(26);
    const response = await visit(id, 'ja,en;q=0.5');
    expect(response.status).toBe(307);
    expect(response.headers.get('location')).toBe(`/ja/r/${id}`);
    expect(response.headers.get('vary')).toBe('Accept-Language');
    expect((await visit(id, 'de')).headers.get('location')).toBe(`/en/r/${id}`);
  });

  test('what is no id never gets into the Location header', async () => {
    const response = await visit('//attacker.example\r\nX: y', 'en');
    expect(response.headers.get('location')).toBe('/en/r/unknown');
  });
});

describe('GET /api/v1/problems/CODE', () => {
  test.each(errorCodes)('%s is described in both languages, with its status', async (code) => {
    const titles = [];
    for (const language of ['en', 'ja']) {
      const request = new Request('http://localhost/', { headers: { 'accept-language': language } });
      const response = await problemPage(request, { params: Promise.resolve({ code }) });
      const body = await response.json();
      expect(body).toMatchObject({ code, status: statusOf[code] });
      titles.push(body.title);
    }
    expect(new Set(titles).size).toBe(2);
  });

  test('an unknown code is not found', async () => {
    const response = await problemPage(new Request('http://localhost/'), {
      params: Promise.resolve({ code: 'toString' }),
    });
    expect(response.status).toBe(404);
  });
});

describe('GET /api/v1/openapi.json', () => {
  test('every reference in it leads somewhere', async () => {
    const response = openapi();
    const document = await response.json();
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
    expect(document.openapi).toBe('3.1.0');
    expect(references.length).toBeGreaterThan(5);
    for (const [, name = ''] of references) expect(document.components.schemas).toHaveProperty(name);
  });

  test('describes the request with the schema that the route uses', async () => {
    const { components } = await openapi().json();
    expect(components.schemas.Look.required).toEqual(['target']);
    expect(components.schemas.Look.additionalProperties).toBe(false);
  });
});
