import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { HomePage } from '../../../components/home/home-page.tsx';
import { getMessages, languages } from '../../../lib/i18n/index.ts';
import type { LabServer } from '../../../lib/lab/schema.ts';
import { starttlsIds } from '../../../lib/starttls/ids.ts';

it.each(languages)('offers every dialogue before TLS under its name, and none at first (%s)', (language) => {
  const messages = getMessages(language);
  const html = renderToStaticMarkup(<HomePage messages={messages} target="" fault={null} lab={null} />);
  for (const id of starttlsIds) expect(html).toContain(`<option value="${id}">`);
  expect(html).toMatch(new RegExp(`<option value=""[^>]*>${messages.site.home.starttlsByPort}</option>`));
  expect(html).toContain('>PostgreSQL</option>');
});

it('leads to a server of the lab that begins in the clear with its scheme', () => {
  const server: LabServer = {
    id: 'smtp-sound',
    host: 'smtp-sound.certwhy.test',
    port: 44_360,
    addresses: ['127.0.0.1'],
    starttls: 'smtp',
    primary: null,
    product: 'node',
    title: { en: 'A mail server', ja: 'メールサーバー' },
  };
  const html = renderToStaticMarkup(
    <HomePage messages={getMessages('en')} target="" fault={null} lab={[server]} />,
  );
  expect(html).toContain('/en/check?target=smtp%3A%2F%2Fsmtp-sound.certwhy.test%3A44360');
});
