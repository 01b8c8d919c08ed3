import { findingText, type Messages } from '../../lib/i18n/index.ts';
import type { Report } from '../../lib/report/schema.ts';
import { Prose } from '../ui/prose.tsx';
import { ChainTrunk } from './chain-trunk.tsx';
import { type Fault, layOut } from './layout.ts';
import { Legend } from './legend.tsx';
import { UnusedCertificates } from './unused-certificates.tsx';

/** More nodes than this scroll sideways inside their card. */
const FITS = 4;

/** The chain picture: what was sent, fetched, trusted, missing; where it breaks, and why. */
export function ChainSection({ report, messages }: { readonly report: Report; readonly messages: Messages }) {
  const words = messages.site.chain;
  const trunks = layOut(report.picture.lanes);
  const several = trunks.length > 1;
  return (
    <section className="pt-10" aria-labelledby="chain">
      <h2 id="chain" className="text-h2">
        {words.heading}
      </h2>
      <p className="mt-1 max-w-[48em] text-text-2">{words.sub}</p>
      <figure className="mt-4 rounded-xl border border-line bg-surface">
        {trunks.map((trunk, index) => (
          <div
            key={`${trunk.lane.kind}-${trunk.lane.addresses.join()}-${trunk.lane.nodes[0]?.sha256}`}
            className={`relative overflow-x-auto p-4 wide:p-6 ${index > 0 ? 'border-t border-line' : ''}`}
            {...(trunk.columns > FITS ? { tabIndex: 0, role: 'region', 'aria-label': words.label } : {})}
          >
            {several || trunk.lane.kind === 'alternative' ? (
              <p className="mb-3 text-meta font-medium text-text-2 wrap-anywhere">
                {trunk.lane.kind === 'alternative' ? words.otherPath : words.at(trunk.lane.addresses)}
              </p>
            ) : null}
            <ChainTrunk
              trunk={trunk}
              words={words}
              reason={<Reason fault={trunk.fault} report={report} messages={messages} />}
            />
          </div>
        ))}
        <UnusedCertificates unused={report.picture.unused} words={words} />
        <Legend lanes={report.picture.lanes} words={words} />
      </figure>
    </section>
  );
}

function Reason({
  fault,
  report,
  messages,
}: {
  readonly fault: Fault | null;
  readonly report: Report;
  readonly messages: Messages;
}) {
  const finding = fault?.finding === null || fault === null ? undefined : report.findings[fault.finding];
  if (fault === null) return null;
  const words = messages.site.chain;
  return (
    <div className="chain-reason" data-at={fault.at}>
      <p className="font-semibold text-found">{fault.at === 'edge' ? words.breaks : words.fault}</p>
      {finding === undefined ? null : (
        <p>
          <Prose text={findingText(messages, finding)} />
        </p>
      )}
    </div>
  );
}
