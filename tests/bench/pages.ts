import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { z } from 'zod';
import { E2E_PORT } from '../../playwright.config.ts';
import { labServer } from '../e2e/lab-server.ts';
import startAll from '../e2e/start-all.ts';

/** What a page may add to a blank one of the same build, in bytes of gzipped JavaScript. */
const ALLOWED = 40 * 1024;

const origin = `http://127.0.0.1:${E2E_PORT}`;

/** Every build's pages load these: what a page without any component of its own costs. */
function blankScripts(): readonly string[] {
  const manifest = z.object({ rootMainFiles: z.array(z.string()) });
  return manifest.parse(JSON.parse(readFileSync('.next/build-manifest.json', 'utf8'))).rootMainFiles;
}

/** Path → gzipped size of every script that a page makes Chromium load. */
async function scriptsOf(page: Page, path: string): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>();
  const reading: Promise<unknown>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    const { pathname } = new URL(response.url());
    reading.push(response.body().then((body) => sizes.set(pathname, gzipSync(body).length)));
  });
  await page.goto(`${origin}${path}`, { waitUntil: 'networkidle' });
  await Promise.all(reading);
  return sizes;
}

async function makeReport(id: string): Promise<string> {
  const response = await fetch(`${origin}/api/v1/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ target: labServer(id) }),
  });
  return z.object({ id: z.string() }).parse(await response.json()).id;
}

/** What each page's own JavaScript adds to what every page of the build loads. */
export async function benchPages(): Promise<void> {
  const stop = await startAll();
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', chromiumSandbox: false });
  try {
    const report = await makeReport('intermediate-missing');
    const pages = { home: '/en', check: '/en/check?target=127.0.0.1', report: `/en/r/${report}` };
    const blank = blankScripts();
    const isBlank = (path: string) => blank.some((file) => path.endsWith(`/${file}`));
    console.log('page    | own JavaScript, gzipped | of a blank page | own / blank');
    for (const [name, path] of Object.entries(pages)) {
      const page = await browser.newPage();
      const sizes = [...(await scriptsOf(page, path))];
      await page.close();
      const sum = (list: readonly (readonly [string, number])[]) =>
        list.reduce((total, [, size]) => total + size, 0);
      const own = sum(sizes.filter(([file]) => !isBlank(file)));
      const base = sum(sizes.filter(([file]) => isBlank(file)));
      const kilo = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
      console.log(
        `${name.padEnd(7)} | ${kilo(own).padStart(23)} | ${kilo(base).padStart(15)} | ${(own / base).toFixed(3)}`,
      );
      if (name === 'report' && own > ALLOWED) {
        console.log(`report adds more than the ${kilo(ALLOWED)} that it may`);
        process.exitCode = 1;
      }
    }
  } finally {
    await browser.close();
    await stop();
  }
}
