import { expect, type Page, test } from '@playwright/test';
import { type StepId, stepIds } from '../../lib/guide/ids.ts';
import { getGuideTexts } from '../../lib/i18n/guide.ts';
import { getMessages, type Language, languages } from '../../lib/i18n/index.ts';
import { expectAccessible } from './accessibility.ts';
import { labServer } from './lab-server.ts';

/** Types a target into the form and follows the report's invitation into the guide. */
async function enterGuide(page: Page, language: Language, target: string): Promise<void> {
  const { home } = getMessages(language).site;
  await page.goto(`/${language}`);
  await page.getByLabel(home.label, { exact: true }).fill(target);
  await page.getByRole('button', { name: home.submit }).click();
  await page.waitForURL(/\/r\/[\w-]{20,}$/);
  await page.getByRole('link', { name: getGuideTexts(language).frame.inviteLink }).click();
  await page.waitForURL(/\/guide/);
}

/** The step's heading, and the rail that marks it. */
async function expectStep(page: Page, language: Language, step: StepId): Promise<void> {
  const { frame, steps } = getGuideTexts(language);
  const { name } = steps[step];
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.getByText(frame.crumb(stepIds.indexOf(step) + 1), { exact: true })).toBeVisible();
  const current = page.getByRole('navigation', { name: frame.rail }).locator('[aria-current=step]');
  await expect(current).toContainText(name);
}

/** Chooses an option by its value and goes on. */
async function answer(page: Page, language: Language, question: string, option: string): Promise<void> {
  await page.locator(`input[name="${question}"][value="${option}"]`).check();
  await page.getByRole('button', { name: getGuideTexts(language).frame.onward }).click();
}

/** The documented causes: where the guide opens for each, and the answers that lead from there to the end. */
const documented = [
  ['expired-leaf', 'expired', 'server', ['mended.done']],
  ['intermediate-missing', 'incomplete-chain', 'server', ['mended.done']],
  ['self-signed-leaf', 'self-signed-leaf', 'server', ['mended.done']],
  ['private-root-not-sent', 'untrusted-root', 'client', ['whose-ca.ours']],
  ['client-cert-required-tls13', 'client-cert-required', 'client', ['client-certificate.installed']],
  ['intercepting-ca', 'interception', 'network', ['other-network.works', 'who-relays.exempted']],
  ['name-mismatch', 'hostname-mismatch', 'server', ['mended.done']],
  ['tls10-only', 'protocol-mismatch', 'server', ['mended.done']],
] as const;

for (const language of languages) {
  const messages = getMessages(language);
  const { frame, steps } = getGuideTexts(language);

  for (const [id, cause, opening, answers] of documented) {
    test(`${language}: ${id} is led from the form to the last step, from ${opening} on`, async ({ page }) => {
      await enterGuide(page, language, labServer(id));
      await expectStep(page, language, opening);
      const row = page.getByRole('row', { name: messages.causes[cause].name });
      await expect(row.first()).toContainText(
        messages.statuses[cause === 'interception' ? 'suspected' : 'found'],
      );
      await expect(page.locator('#fix')).toBeVisible();
      await expectAccessible(page);
      for (const given of answers) {
        const [question = '', option = ''] = given.split('.');
        await answer(page, language, question, option);
      }
      await expectStep(page, language, 'confirm');
      await answer(page, language, 'works-now', 'works');
      await expect(page.getByRole('status').filter({ hasText: frame.finished.heading })).toBeVisible();
      // Last step and record look alike for every cause.
      if (id === 'expired-leaf') await expectAccessible(page);
      await page.getByRole('link', { name: /record|記録/i }).click();
      await expect(page).toHaveURL(/\/record$/);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });
  }

  test(`${language}: another fingerprint leads to the network, back leads back, and the answer is kept`, async ({
    page,
  }) => {
    await enterGuide(page, language, labServer('intermediate-missing'));
    await page
      .getByRole('navigation', { name: frame.rail })
      .getByRole('link', { name: steps.certificate.name })
      .click();
    await expectStep(page, language, 'certificate');
    await expect(page.getByText(/([0-9A-F]{2}:){31}[0-9A-F]{2}/).first()).toBeVisible();
    await expectAccessible(page);
    await answer(page, language, 'same-certificate', 'different');
    await expectStep(page, language, 'network');
    await page.getByRole('link', { name: frame.back }).click();
    await expectStep(page, language, 'certificate');
    await expect(page.locator('input[value="different"]')).toBeChecked();
    await page.reload();
    await expect(page.locator('input[value="different"]')).toBeChecked();
  });

  for (const [id, text] of [
    ['insomnia', 'Insomnia 7: SSL peer certificate or SSH remote key was not OK'],
    ['unity', 'Unity Hub licence activation: SSL peer certificate or SSH remote key was not OK'],
    ['kicad', 'KiCad plugin manager: SSL peer certificate or SSH remote key was not OK'],
  ] as const) {
    test(`${language}: the error text alone leads to the known case ${id}, and to the last step`, async ({
      page,
    }) => {
      await page.goto(`/${language}`);
      await page.getByRole('link', { name: frame.homeLink }).click();
      await expectStep(page, language, 'error');
      await page.getByLabel(frame.errorForm.label).fill(text);
      await page.getByRole('button', { name: frame.errorForm.submit }).click();
      await expect(page.locator('code', { hasText: 'SSL peer certificate' }).first()).toBeVisible();
      await expect(page.locator(`a[href="/${language}/cases/${id}"]`)).toBeVisible();
      if (id === 'unity') await expectAccessible(page);
      await answer(page, language, 'what-failed', 'tls');
      await expectStep(page, language, 'certificate');
      await answer(page, language, 'what-you-see', 'relay');
      await expectStep(page, language, 'network');
      await expect(page.locator(`a[href="/${language}/cases/${id}"]`)).toBeVisible();
      if (id === 'kicad') await expectAccessible(page);
      await answer(page, language, 'who-relays', 'known');
      await expectStep(page, language, 'client');
      await answer(page, language, 'whose-ca', 'ours');
      await expectStep(page, language, 'confirm');
      await answer(page, language, 'works-now', 'works');
      await expect(page.getByRole('status').filter({ hasText: frame.finished.heading })).toBeVisible();
    });
  }

  test(`${language}: the SSH half of the message leads to the host key`, async ({ page }) => {
    const text = 'sftp://files.example/: SSL peer certificate or SSH remote key was not OK';
    await page.goto(`/${language}/guide?${new URLSearchParams({ error: text })}`);
    await expect(page.getByText(frame.clue.protocols.ssh)).toBeVisible();
    await answer(page, language, 'whole-message', 'whole');
    await expectStep(page, language, 'client');
    await expect(page.getByText('ssh-keyscan', { exact: false }).first()).toBeVisible();
    await expect(page.getByText('files.example', { exact: false }).first()).toBeVisible();
    await expectAccessible(page);
  });

  test(`${language}: the server that a message names can be looked at from there`, async ({ page }) => {
    const target = labServer('expired-leaf');
    await page.goto(
      `/${language}/guide?${new URLSearchParams({ error: `https://${target}/ certificate has expired` })}`,
    );
    await page.getByRole('button', { name: frame.lookForm.submit }).click();
    await page.waitForURL(/\/r\/[\w-]{20,}$/);
    await expect(page.getByRole('row', { name: messages.groups.expiry })).toContainText(
      messages.statuses.found,
    );
  });
}

test('the guide works without JavaScript', async ({ browser }) => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const page = await plain.newPage();
  await page.goto('/en/guide');
  await answer(page, 'en', 'what-failed', 'tls');
  await answer(page, 'en', 'which-client', 'application');
  await expect(page.locator('a[href="/en/cases/unity"]')).toBeVisible();
  await answer(page, 'en', 'where-it-stops', 'verification');
  await expectStep(page, 'en', 'certificate');
  await answer(page, 'en', 'what-you-see', 'single');
  await expectStep(page, 'en', 'server');
  await expect(page.locator('#fix')).toContainText('complete chain');
  await answer(page, 'en', 'mended', 'unchanged');
  await answer(page, 'en', 'still-old', 'front');
  await expectStep(page, 'en', 'confirm');
  await plain.close();
});

test('a pasted private key is dropped, from the address too', async ({ page }) => {
  const error = '-----BEGIN PRIVATE KEY-----\nabcdef\n-----END PRIVATE KEY-----';
  await page.goto(`/en/guide?${new URLSearchParams({ error })}`);
  await expect(page.getByRole('alert').filter({ hasText: 'private key' })).toBeVisible();
  expect(page.url()).not.toContain('abcdef');
  await expect(page.getByLabel(getGuideTexts('en').frame.errorForm.label)).toHaveValue('');
});

test('the language switch stays at the same step with the same answers', async ({ page }) => {
  await page.goto('/en/guide?step=client&ask=clock&which-fails=machine');
  await page.getByRole('link', { name: '日本語' }).click();
  await expectStep(page, 'ja', 'client');
  await expect(page.locator('#question')).toHaveText(getGuideTexts('ja').steps.client.questions.clock.ask);
});
