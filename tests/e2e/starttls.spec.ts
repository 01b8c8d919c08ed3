import { expect, test } from '@playwright/test';
import { getMessages, languages } from '../../lib/i18n/index.ts';
import { expectAccessible } from './accessibility.ts';
import { labServer } from './lab-server.ts';

for (const language of languages) {
  const { site } = getMessages(language);

  test(`${language}: a mail server on a port of its own is asked for TLS by STARTTLS, as chosen in the form`, async ({
    page,
  }) => {
    const target = labServer('smtp-intermediate-missing');
    await page.goto(`/${language}`);
    await page.getByLabel(site.home.label, { exact: true }).fill(target);
    await page.getByText(site.home.options, { exact: true }).click();
    await expectAccessible(page);
    await page.getByLabel(site.home.starttlsLabel).selectOption('smtp');
    await page.getByRole('button', { name: site.home.submit }).click();
    await page.waitForURL(/\/r\/[\w-]{20,}$/);
    await expect(page.getByRole('figure').first()).toContainText('Certwhy Lab Issuing CA');
    const port = Number(target.split(':').at(-1));
    await expect(page.getByText(site.report.starttls('SMTP', port), { exact: true })).toBeVisible();
    await expectAccessible(page);
  });
}
