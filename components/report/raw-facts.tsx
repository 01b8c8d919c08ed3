import type { Messages } from '../../lib/i18n/index.ts';
import type { Report } from '../../lib/report/schema.ts';
import { Fold } from './fold.tsx';
import { RawCertificates } from './raw-certificates.tsx';
import { RawChecks } from './raw-checks.tsx';
import { RawHandshakes } from './raw-handshakes.tsx';
import { RawAddresses, RawFetches, RawPort80, RawStores } from './raw-network.tsx';

/** Everything that the verdict rests on, folded. */
export function RawFacts({
  id,
  report,
  messages,
}: {
  readonly id: string;
  readonly report: Report;
  readonly messages: Messages;
}) {
  const words = messages.site.raw;
  const json = `/api/v1/reports/${id}`;
  return (
    <section className="pt-10" aria-labelledby="raw">
      <h2 id="raw" className="text-h2">
        {words.heading}
      </h2>
      <p className="mt-1 text-text-2">{words.sub}</p>
      <div className="mt-4 divide-y divide-line overflow-hidden rounded-xl border border-line bg-surface">
        <RawCertificates report={report} messages={messages} />
        <RawHandshakes report={report} messages={messages} />
        <RawAddresses report={report} messages={messages} />
        <RawPort80 report={report} messages={messages} />
        <RawFetches report={report} messages={messages} />
        <RawStores report={report} messages={messages} />
        <RawChecks report={report} messages={messages} />
        <Fold title={words.json} summary={`schemaVersion ${report.schemaVersion}`}>
          <p>
            {words.jsonText}{' '}
            <a href={json} className="wrap-anywhere">
              <code>{json}</code>
            </a>
          </p>
        </Fold>
      </div>
    </section>
  );
}
