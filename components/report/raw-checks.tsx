import type { Messages } from '../../lib/i18n/index.ts';
import type { Report } from '../../lib/report/schema.ts';
import { FindingSentence } from '../findings/finding-sentence.tsx';
import { Fold } from './fold.tsx';

/** The result of every single check, as the causes were judged by. */
export function RawChecks({ report, messages }: { readonly report: Report; readonly messages: Messages }) {
  const words = messages.site.raw;
  const titles: Readonly<Record<string, { readonly title: string }>> = messages.checks;
  return (
    <Fold title={words.checks} summary={words.checkCount(report.findings.length)}>
      {/* Narrow, the table scrolls: the keyboard must reach it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above. */}
      <section className="relative overflow-x-auto" tabIndex={0} aria-label={words.checks}>
        <table className="w-full border-collapse text-left text-meta">
          <caption className="sr-only">{words.checks}</caption>
          <thead className="text-label text-text-3">
            <tr>
              {words.checkColumns.map((column) => (
                <th key={column} scope="col" className="py-2 pr-4 font-normal">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-line border-t border-line align-top">
            {report.findings.map((finding) => (
              <tr
                key={`${finding.check}-${finding.detail}-${finding.certificates.join()}-${finding.addresses.join()}`}
              >
                <th scope="row" className="py-2 pr-4 font-normal text-text">
                  <a href={`/${messages.language}/checks/${finding.check}`}>
                    {titles[finding.check]?.title ?? finding.check}
                  </a>
                  <code className="block text-text-3">{finding.check}</code>
                </th>
                <td className="py-2 pr-4 whitespace-nowrap">{messages.outcomes[finding.outcome]}</td>
                <td className="min-w-[240px] py-2">
                  <FindingSentence
                    finding={finding}
                    messages={messages}
                    withAddresses={report.views.length > 1}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Fold>
  );
}
