import { expect, test } from '@playwright/test';
import { causeIds } from '../../lib/causes/ids.ts';
import { caseIds, sectionIds } from '../../lib/explain/ids.ts';
import { getMessages, languages } from '../../lib/i18n/index.ts';
import { getKnowledgeTexts } from '../../lib/i18n/knowledge.ts';
import { getRuleTexts } from '../../lib/i18n/rules.ts';
import { expectAccessible } from './accessibility.ts';

for (const language of languages) {
  const knowledge = getKnowledgeTexts(language);
  const messages = getMessages(language);
  const pages = [
    '/causes',
    '/causes/incomplete-chain',
    '/causes/ssh-host-key',
    '/checks',
    '/checks/leaf-expired',
    '/rules',
    '/rules/basic-constraints-not-critical',
    '/rules/client-auth-eku',
    ...caseIds.map((id) => `/cases/${id}`),
    '/help',
    '/help/questions',
    '/help/commands',
    '/search?q=unable+to+get+local+issuer+certificate',
    '/search?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  ];

  test(`${language}: axe finds nothing on the pages that explain`, async ({ page }) => {
    test.setTimeout(180_000);
    for (const path of pages) {
      const response = await page.goto(`/${language}${path}`);
      expect(response?.status(), path).toBe(200);
      await expectAccessible(page);
    }
  });

  test(`${language}: every cause has its page with the same headings, reached from the index`, async ({
    page,
  }) => {
    await page.goto(`/${language}/causes`);
    for (const id of causeIds) {
      await expect(page.locator(`main a[href="/${language}/causes/${id}"]`)).toHaveCount(1);
    }
    await page.goto(`/${language}/causes/expired`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(messages.causes.expired.name);
    await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toHaveText(
      sectionIds.map((section) => knowledge.sections[section]),
    );
  });

  test(`${language}: a path rule is reached from the checks, by search, and from the check that tells it`, async ({
    page,
  }) => {
    const { rules } = getRuleTexts(language);
    await page.goto(`/${language}/checks`);
    await page.locator(`main a[href="/${language}/rules"]`).click();
    await page.locator(`main a[href="/${language}/rules/path-length-exceeded"]`).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(rules['path-length-exceeded'].title);
    await page.locator(`main a[href="/${language}/checks/path-length-exceeded"]`).click();
    await expect(page.locator(`main a[href="/${language}/rules/path-length-exceeded"]`)).toBeVisible();
    await page.goto(`/${language}/search?q=serial-negative`);
    await expect(page.locator(`main a[href="/${language}/rules/serial-negative"]`)).toBeVisible();
  });

  test(`${language}: a pasted message leads to its cause by search`, async ({ page }) => {
    await page.goto(`/${language}/help`);
    await page.getByRole('searchbox').fill('unable to get local issuer certificate');
    await page.getByRole('button', { name: knowledge.search.submit }).click();
    await page
      .getByRole('main')
      .getByRole('link', { name: messages.causes['incomplete-chain'].name })
      .first()
      .click();
    await expect(page).toHaveURL(new RegExp(`/${language}/causes/incomplete-chain$`));
  });

  for (const path of ['/causes/no-such-cause', '/rules/no-such-rule']) {
    test(`${language}: ${path} is a 404 with a way on`, async ({ page }) => {
      const response = await page.goto(`/${language}${path}`);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });
  }
}
