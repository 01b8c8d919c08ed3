import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ReportPage } from '../../../components/report/report-page.tsx';
import { getMessages, languages } from '../../../lib/i18n/index.ts';
import type { Report } from '../../../lib/report/schema.ts';
import { goldenIds, goldenReport, readGolden } from '../../golden/cases.ts';

const goldens = goldenIds.map((name) => {
  const { input } = readGolden(name);
  const report: Report = { ...goldenReport(input), observation: input.observation };
  return { name, report };
});

describe.each(languages)('the page of a report in %s', (language) => {
  const messages = getMessages(language);

  it.each(goldens)('shows verdict, chain or reach, ten groups and raw facts: $name', ({ report }) => {
    const html = renderToStaticMarkup(<ReportPage id="abc" report={report} messages={messages} />);
    expect(html.match(/<h1/g)).toHaveLength(1);
    for (const name of Object.values(messages.groups)) expect(html).toContain(name);
    const proof =
      report.picture.lanes.length > 0 ? messages.site.chain.heading : messages.site.report.reach.heading;
    expect(html).toContain(`>${proof}</h2>`);
    expect(html).toContain('/api/v1/reports/abc');
    expect(html).not.toMatch(/undefined|NaN|\[object|\$\{/);
  });

  it.each(goldens)('shows every certificate of the picture: $name', ({ report }) => {
    const html = renderToStaticMarkup(<ReportPage id="abc" report={report} messages={messages} />);
    const drawn = html.match(/class="chain-node"/g) ?? [];
    const lanes = report.picture.lanes;
    expect(drawn.length).toBeGreaterThanOrEqual(Math.max(0, ...lanes.map(({ nodes }) => nodes.length)));
    expect(drawn.length).toBeLessThanOrEqual(lanes.reduce((sum, { nodes }) => sum + nodes.length, 0));
  });
});

describe.each(languages)('quiet facts of a report in %s', (language) => {
  const messages = getMessages(language);
  const { raw } = messages.site;
  const [golden] = goldens.filter(({ report }) => report.observation.endpoints[0]?.handshakes.length);

  function page(change: (report: Report) => void): string {
    const report = structuredClone(golden?.report);
    if (report === undefined) throw new Error('There is no golden report with a handshake.');
    change(report);
    return renderToStaticMarkup(<ReportPage id="abc" report={report} messages={messages} />);
  }

  it('say what answers on port 80, and nothing where nobody looked', () => {
    const location = 'https://www.site.example/';
    const seen = { address: '192.0.2.7', state: 'redirects', status: 301, location, server: null } as const;
    const html = page(({ observation }) => (observation.port80 = seen));
    expect(html).toContain(raw.port80);
    expect(html).toContain(location);
    expect(page(({ observation }) => (observation.port80 = null))).not.toContain(raw.port80);
  });

  it('say how a request without a client certificate was answered', () => {
    const http = {
      status: 400,
      says: 'none-sent',
      server: 'nginx',
      alert: null,
      end: 'answered',
      ms: 1,
    } as const;
    const html = page(({ observation }) => {
      const handshake = observation.endpoints[0]?.handshakes[0];
      if (handshake) handshake.clientAuth = { request: 'handshake', http };
    });
    expect(html).toContain(raw.handshake.withoutCertificate);
    expect(html).toContain('HTTP 400');
  });
});

describe('what a server says about itself', () => {
  it('is shown as text, never as markup', () => {
    const [first] = goldens.filter(({ report }) => report.picture.lanes.length > 0);
    const report = structuredClone(first?.report);
    if (report === undefined) throw new Error('There is no golden report with a chain.');
    for (const node of report.picture.lanes.flatMap(({ nodes }) => nodes))
      node.name = '<img src=x onerror=alert(1)>';
    const html = renderToStaticMarkup(<ReportPage id="abc" report={report} messages={getMessages('en')} />);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).not.toContain('<img');
  });
});
