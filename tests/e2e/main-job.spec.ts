import { expect, type Page, test } from '@playwright/test';
import { getMessages, languages } from '../../lib/i18n/index.ts';
import { expectAccessible } from './accessibility.ts';
import { labServer } from './lab-server.ts';

/** Types a target into the form and waits for its report; returns the permalink. */
async function find(page: Page, language: 'en' | 'ja', target: string): Promise<string> {
  const { home } = getMessages(language).site;
  await page.goto(`/${language}`);
  await page.getByLabel(home.label, { exact: true }).fill(target);
  await page.getByRole('button', { name: home.submit }).click();
  await page.waitForURL(/\/r\/[\w-]{20,}$/);
  return page.url();
}

for (const language of languages) {
  const messages = getMessages(language);
  const { site } = messages;

  test(`${language}: from the form by way of the stages to a verdict, and by its link in a clean browser`, async ({
    page,
    browser,
  }) => {
    const target = labServer('intermediate-missing');
    await page.goto(`/${language}`);
    await expect(page).toHaveTitle(site.home.title);
    await expectAccessible(page);
    await page.getByLabel(site.home.label, { exact: true }).fill(`https://${target}/some/path`);
    // The first event is held back, so that the page of stages can be looked at.
    const release = Promise.withResolvers<void>();
    await page.route('**/api/v1/reports', async (route) => {
      await release.promise;
      await route.continue();
    });
    await page.getByRole('button', { name: site.home.submit }).click();
    await expect(page).toHaveURL(/\/check\?/);
    await expect(page.getByText(target)).toBeVisible();
    await expectAccessible(page);
    release.resolve();
    await page.waitForURL(/\/r\/[\w-]{20,}$/);

    const headline = page.getByRole('heading', { level: 1 });
    await expect(headline).toContainText('intermediate-missing.certwhy.test');
    const picture = page.getByRole('figure').first();
    await expect(picture).toContainText('Certwhy Lab Issuing CA');
    await expect(picture).toContainText('Certwhy Lab Root');
    const chainRow = page.getByRole('row', { name: messages.groups.chain });
    await expect(chainRow).toContainText(messages.statuses.found);
    await expect(page.getByRole('row', { name: messages.groups.expiry })).toContainText(
      messages.statuses['ruled-out'],
    );
    await chainRow.locator('summary').first().click();
    await expect(chainRow).toContainText(messages.causes['chain-disorder'].name);
    await expectAccessible(page);

    const said = await headline.innerText();
    const clean = await browser.newContext({ javaScriptEnabled: false });
    const other = await clean.newPage();
    await other.goto(page.url());
    await expect(other.getByRole('heading', { level: 1 })).toHaveText(said);
    await expect(other.getByRole('figure').first()).toContainText('Certwhy Lab Issuing CA');
    await expect(other.getByRole('row', { name: messages.groups.chain })).toContainText(
      messages.statuses.found,
    );
    await clean.close();
  });

  test(`${language}: a sound server is called so`, async ({ page }) => {
    await find(page, language, labServer('sound'));
    await expect(page.getByRole('heading', { level: 1 })).toContainText('sound.certwhy.test');
    await expect(page.getByText(messages.statuses.found, { exact: true })).toHaveCount(0);
    await expectAccessible(page);
  });

  test(`${language}: a server that cannot be looked at gets its cause and no empty picture`, async ({
    page,
  }) => {
    await find(page, language, labServer('plain-http'));
    await expect(page.getByRole('row', { name: messages.groups.network })).toContainText(
      messages.statuses.found,
    );
    await expectAccessible(page);
  });

  test(`${language}: an address outside the policy is refused, with the way to allow it`, async ({
    page,
  }) => {
    await page.goto(`/${language}/check?target=127.0.0.1:1`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('CERTWHY_ALLOW').first()).toBeVisible();
    await expectAccessible(page);
  });

  test(`${language}: an unknown permalink says so`, async ({ page }) => {
    const response = await page.goto(`/${language}/r/AAAAAAAAAAAAAAAAAAAAAAAA`);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
  });

  test(`${language}: what is no target comes back with what would be right`, async ({ page }) => {
    await page.goto(`/${language}/check?target=${encodeURIComponent('exa mple..com:99999')}`);
    await expect(page.locator('[role=alert], h1').first()).toBeVisible();
    await expectAccessible(page);
  });
}

test('a message on the home page leads into the guide, which says what it tells', async ({ page }) => {
  await page.goto('/en');
  await page.getByRole('link', { name: 'unable to get local issuer certificate' }).click();
  await expect(page).toHaveURL(/\/en\/guide\?error=/);
  await expect(page.getByRole('main')).toContainText('unable to get local issuer certificate');
});

test('the short permalink leads to the reader’s language, and the switch keeps the report', async ({
  page,
  browser,
}) => {
  const url = await find(page, 'en', labServer('expired-leaf'));
  const id = url.split('/').at(-1) ?? '';
  const japanese = await browser.newContext({ locale: 'ja-JP' });
  const reader = await japanese.newPage();
  await reader.goto(`/r/${id}`);
  await expect(reader).toHaveURL(new RegExp(`/ja/r/${id}$`));
  await expect(reader.locator('html')).toHaveAttribute('lang', 'ja');
  await reader.getByRole('link', { name: 'English' }).click();
  await expect(reader).toHaveURL(new RegExp(`/en/r/${id}$`));
  await japanese.close();
});

test('without JavaScript the form still leads to a report', async ({ browser }) => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const page = await plain.newPage();
  const { home } = getMessages('en').site;
  await page.goto('/en');
  await page.getByLabel(home.label, { exact: true }).fill(labServer('name-mismatch'));
  await page.getByRole('button', { name: home.submit }).click();
  await expect(page).toHaveURL(/\/en\/r\/[\w-]{20,}$/);
  await expect(page.getByRole('row', { name: getMessages('en').groups.name })).toContainText(
    getMessages('en').statuses.found,
  );
  await plain.close();
});

test('the creator can delete a report, another reader cannot', async ({ page, browser }) => {
  const { report } = getMessages('en').site;
  const url = await find(page, 'en', labServer('self-signed-leaf'));
  const other = await browser.newContext();
  const reader = await other.newPage();
  await reader.goto(url);
  await expect(reader.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(reader.getByRole('button', { name: report.delete })).toHaveCount(0);
  await page.getByRole('button', { name: report.delete }).click();
  await page.getByRole('button', { name: report.deleteSure }).click();
  await expect(async () => expect((await reader.goto(url))?.status()).toBe(404)).toPass();
  await other.close();
});

test('a private key never leaves the form', async ({ page }) => {
  await page.goto('/en');
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
  await page
    .getByLabel(getMessages('en').site.home.label, { exact: true })
    .fill('-----BEGIN PRIVATE KEY----- abc');
  await page.getByRole('button', { name: getMessages('en').site.home.submit }).click();
  await expect(page.locator('[role=alert]').first()).not.toBeEmpty();
  expect(sent.filter((text) => text.includes('PRIVATE'))).toEqual([]);
});

test('the form and the report work by keyboard alone', async ({ page }) => {
  const { home } = getMessages('en').site;
  await page.goto('/en');
  await page.getByLabel(home.label, { exact: true }).focus();
  await page.keyboard.type(labServer('expired-leaf'));
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/r\//);
  const summary = page.locator('details > summary').first();
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('details[open]').first()).toBeVisible();
});

test('a page carries a strict policy, and nothing is blocked by it', async ({ page }) => {
  const blocked: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) blocked.push(message.text());
  });
  const response = await page.goto('/en');
  const policy = response?.headers()['content-security-policy'] ?? '';
  expect(policy).toMatch(/script-src [^;]*'nonce-/);
  expect(/script-src [^;]*'unsafe-inline'/.test(policy)).toBe(false);
  await find(page, 'en', labServer('intermediate-missing'));
  expect(blocked).toEqual([]);
});
