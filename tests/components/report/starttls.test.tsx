import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ReportPage } from '../../../components/report/report-page.tsx';
import { getMessages, languages } from '../../../lib/i18n/index.ts';
import { sampleReport, sampleTarget } from '../../support/report.ts';
import { endpoint, failedDialogue, handshake } from '../../support/subject.ts';

const target = { ...sampleTarget, port: 587, starttls: 'smtp' } as const;
const starttls = { dialogue: 'smtp', ms: 31.4, greeting: '220 <b>mail</b> ESMTP' } as const;

function page(language: (typeof languages)[number], handshakes: Parameters<typeof endpoint>[0]): string {
  const report = sampleReport({ target }, { target, endpoints: [endpoint(handshakes)] });
  return renderToStaticMarkup(<ReportPage id="abc" report={report} messages={getMessages(language)} />);
}

describe('the page of a server that begins in the clear', () => {
  it('says by which dialogue and on which port TLS was come to', () => {
    expect(page('en', [handshake({ starttls })])).toContain('STARTTLS (SMTP) on port 587');
    expect(page('ja', [handshake({ starttls })])).toContain('ポート587でSTARTTLS（SMTP）');
  });

  it.each(languages)('shows how the server introduced itself, as text (%s)', (language) => {
    const html = page(language, [handshake({ starttls })]);
    expect(html).toContain('31 ms');
    expect(html).toContain('220 &lt;b&gt;mail&lt;/b&gt; ESMTP');
  });

  it.each(languages)('shows why it did not come to TLS (%s)', (language) => {
    const html = page(language, [failedDialogue({ reply: '454 <i>no</i>' })]);
    expect(html).toContain('454 &lt;i&gt;no&lt;/i&gt;');
    expect(html).not.toMatch(/undefined|NaN|\[object/);
  });
});
