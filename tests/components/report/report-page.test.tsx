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
