import { createServer, type Server } from 'node:tls';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { getCaseTexts } from '../../lib/i18n/case.ts';
import { getGuideTexts } from '../../lib/i18n/guide.ts';
import { getMessages, languages } from '../../lib/i18n/index.ts';
import { type Issued, issue } from '../lib/probe/support/authority.ts';
import { expectAccessible } from './accessibility.ts';

/** The address that the suite's dashboard may look at beside the lab. */
const ADDRESS = '127.0.0.9';

/** A server whose certificate can be exchanged while it runs. */
interface MendableServer {
  readonly place: string;
  readonly root: Issued;
  /** From now on it shows a certificate for this address. */
  certify(address: string): Promise<void>;
  stop(): void;
}

async function mendableServer(): Promise<MendableServer> {
  const root = await issue({ name: 'Company Root', ca: true });
  const server: Server = createServer((socket) => socket.on('error', () => {}).resume());
  server.on('tlsClientError', () => {});
  async function certify(address: string): Promise<void> {
    const leaf = await issue({ name: 'server', issuer: root, ip: [address] });
    server.setSecureContext({ key: leaf.keyPem, cert: leaf.pem });
  }
  await certify('127.0.0.8');
  await new Promise<void>((resolve) => server.listen(0, ADDRESS, resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('not listening on a port');
  return { place: `${ADDRESS}:${bound.port}`, root, certify, stop: () => server.close() };
}

/** By the form, with the company's CA; returns the permalink. */
async function find(page: Page, language: 'en' | 'ja', server: MendableServer): Promise<string> {
  const { home } = getMessages(language).site;
  await page.goto(`/${language}`);
  await page.getByLabel(home.label, { exact: true }).fill(server.place);
  await page.getByText(home.options, { exact: true }).click();
  await page.locator('textarea[name=ca]').fill(server.root.pem);
  await page.getByRole('button', { name: home.submit }).click();
  await page.waitForURL(/\/r\/[\w-]{20,}$/);
  return page.url();
}

async function otherReader(
  browser: Browser,
  url: string,
): Promise<{ page: Page; close: () => Promise<void> }> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(url);
  return { page, close: () => context.close() };
}

for (const language of languages) {
  const { notes, retest, record } = getCaseTexts(language);
  const messages = getMessages(language);
  const mismatch = messages.causes['hostname-mismatch'].name;

  test(`${language}: a case from the fault by way of a note and a retest to its record`, async ({
    page,
    browser,
  }) => {
    // Two looks, and four pages of which each is gone through by axe in light and dark.
    test.slow();
    const server = await mendableServer();
    try {
      const first = await find(page, language, server);
      await expect(page.getByText(retest.heading)).toHaveCount(0);

      // A note, written here and read there.
      await page.goto(`${first}/guide?step=client`);
      const box = page.getByRole('textbox', { name: notes.heading });
      await box.fill('reissued for 127.0.0.9\n<script>alert(1)</script>');
      const todo = page.getByRole('group', { name: notes.todos }).getByRole('checkbox').first();
      await todo.check();
      await expect(page.getByText(notes.saved, { exact: true })).toBeVisible();
      await expectAccessible(page);
      const reader = await otherReader(browser, page.url());
      await expect(reader.page.getByText('<script>alert(1)</script>')).toBeVisible();
      await expect(reader.page.getByRole('textbox', { name: notes.heading })).toHaveCount(0);
      await expect(reader.page.getByText(notes.readers)).toBeVisible();
      await reader.close();
      await page.reload();
      await expect(box).toHaveValue(/reissued/);
      await expect(todo).toBeChecked();

      // Mended, and tested again in the same way: with the CA that was given at first.
      await server.certify(ADDRESS);
      await page.goto(first);
      await page.getByRole('link', { name: messages.site.report.again }).first().click();
      await page.waitForURL((url) => /\/r\/[\w-]{20,}$/.test(url.pathname) && url.href !== first);
      const second = page.url();
      await expect(page.locator('[data-difference=mended]')).toContainText(mismatch);
      await expect(page.locator('[data-causes=mended]')).toContainText(mismatch);
      await expect(page.locator('[data-causes=new]')).toContainText(retest.none);
      const timeline = page.getByRole('navigation', { name: retest.timeline });
      await expect(timeline.getByRole('listitem')).toHaveCount(2);
      await expect(timeline.getByRole('link', { name: mismatch })).toHaveAttribute(
        'href',
        new URL(first).pathname,
      );
      await expectAccessible(page);

      // Whoever has the old link learns of the new test.
      await page.goto(first);
      await page.getByRole('link', { name: retest.newer }).click();
      await expect(page).toHaveURL(second);

      await page.getByRole('link', { name: retest.record, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText(server.place);
      await expect(page.getByRole('heading', { name: record.sections.why })).toBeVisible();
      await expect(page.getByText('<script>alert(1)</script>')).toBeVisible();
      const [todoWords] = Object.values(getGuideTexts(language).steps.client.todos);
      await expect(page.getByRole('list', { name: record.ticked })).toContainText(todoWords?.title ?? '');
      await expectAccessible(page);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: record.download }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^certwhy-127\.0\.0\.9-\d+-\d{4}-\d\d-\d\d\.md$/);
      const chunks = await (await download.createReadStream()).toArray();
      const text = Buffer.concat(chunks).toString('utf8');
      expect(text).toContain('```text\nreissued for 127.0.0.9\n<script>alert(1)</script>\n```');
      expect(text).toContain(record.sections.why);
      expect(text).toContain(`/r/${new URL(second).pathname.split('/').at(-1)}`);
    } finally {
      server.stop();
    }
  });

  test(`${language}: without JavaScript a retest leads to the comparison as well`, async ({
    page,
    browser,
  }) => {
    const server = await mendableServer();
    try {
      const reader = await otherReader(browser, await find(page, language, server));
      await reader.page.getByRole('link', { name: messages.site.report.again }).first().click();
      await reader.page.getByRole('button', { name: messages.site.looking.noScriptButton }).click();
      await expect(reader.page.locator('[data-difference=same]')).toContainText(mismatch);
      await reader.close();
    } finally {
      server.stop();
    }
  });
}

test('a private key in a note never leaves the browser', async ({ page }) => {
  const server = await mendableServer();
  try {
    const url = await find(page, 'en', server);
    await page.goto(`${url}/guide?step=server`);
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.postData() ?? ''));
    const { notes } = getCaseTexts('en');
    const box = page.getByRole('textbox', { name: notes.heading });
    await box.fill('-----BEGIN PRIVATE KEY----- abc');
    await expect(page.getByText(notes.privateKey)).toBeVisible();
    await box.fill('took it out');
    await expect(page.getByText(notes.saved, { exact: true })).toBeVisible();
    expect(sent.filter((text) => text.includes('PRIVATE'))).toEqual([]);
  } finally {
    server.stop();
  }
});

test('what could not be saved is said, and tried again', async ({ page }) => {
  const server = await mendableServer();
  try {
    const url = await find(page, 'en', server);
    await page.goto(`${url}/guide?step=server`);
    const { notes } = getCaseTexts('en');
    await page.route('**/notes/server', (route) => route.abort());
    await page.getByRole('textbox', { name: notes.heading }).fill('kept');
    await expect(page.getByText(notes.lost)).toBeVisible();
    await expectAccessible(page);
    await page.unroute('**/notes/server');
    await page.getByRole('button', { name: notes.again }).click();
    await expect(page.getByText(notes.saved, { exact: true })).toBeVisible();
  } finally {
    server.stop();
  }
});

test('a retest of a report that is gone says so', async ({ page }) => {
  const response = await page.goto(`/en/check?retest=${'a'.repeat(26)}`);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    getMessages('en').site.errors.unknownReport.heading,
  );
});
