import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { RemedyList } from '../../../components/remedies/remedy-list.tsx';
import { failedEndpoint, sampleReport } from '../../support/report.ts';

const report = sampleReport(
  { outcome: 'fault', primary: 'network-blocked' },
  { endpoints: [failedEndpoint('192.0.2.1', { stage: 'tcp', code: 'refused', afterMs: 1 })] },
);

describe('the remedies of a step', () => {
  test('open one at a time, without a script, with the reader’s own host', () => {
    const html = renderToStaticMarkup(
      <RemedyList kind="server" report={report} language="en" causes={['incomplete-chain']} />,
    );
    expect(html.match(/<details[^>]* name="remedies-server"/g)).toHaveLength(2);
    expect(html).toContain('server_name www.example.com;');
    expect(html).toContain('Not a fix');
  });

  test('the letter to the network team holds what was found', () => {
    const html = renderToStaticMarkup(
      <RemedyList kind="network" report={report} language="ja" causes={['network-blocked']} />,
    );
    expect(html).toContain('件名：www.example.com:443へのTLS接続エラーについて');
    expect(html).toContain('192.0.2.1');
    expect(html).toContain('ECONNREFUSED');
  });

  test('without a report the host is the one that was stated, else a name of nobody', () => {
    const stated = renderToStaticMarkup(
      <RemedyList
        kind="client"
        report={null}
        language="en"
        causes={['untrusted-root']}
        target={{ host: 'git.example.net', port: 8443 }}
      />,
    );
    expect(stated).toContain('git.example.net:8443');
    const nobody = renderToStaticMarkup(<RemedyList kind="client" report={null} language="en" causes={[]} />);
    expect(nobody).toContain('server.example.com');
  });

  test('nothing stands where nothing of that kind mends the cause', () => {
    expect(
      renderToStaticMarkup(
        <RemedyList kind="client" report={report} language="en" causes={['dns-failure']} />,
      ),
    ).toBe('');
  });
});
