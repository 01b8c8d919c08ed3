import type { ReactNode } from 'react';
import { protocolName } from '../../lib/i18n/evidence-values.ts';
import type { Messages } from '../../lib/i18n/index.ts';
import type { Report } from '../../lib/report/schema.ts';
import { formatTarget } from '../../lib/target/format.ts';
import { formatInstant } from './instant.ts';

interface SubjectLineProps {
  readonly report: Report;
  readonly messages: Messages;
  readonly actions: ReactNode;
}

/** What was looked at, when, and what can be done with the report. */
export function SubjectLine({ report, messages, actions }: SubjectLineProps) {
  const { target, observation } = report;
  const words = messages.site.report;
  const addresses = observation.resolution.addresses.length;
  return (
    <div className="pt-3.5 pb-2.5 text-meta text-text-2 wide:flex wide:items-start wide:justify-between wide:gap-5 wide:py-5">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-1 wide:min-h-8">
        <span className="font-mono text-[15px] leading-6 font-medium text-text wrap-anywhere">
          {formatTarget(target)}
        </span>
        {target.unicodeHost === null ? null : <span className="wrap-anywhere">{target.unicodeHost}</span>}
        {target.starttls === null ? null : (
          <span>{words.starttls(protocolName(target.starttls), target.port)}</span>
        )}
        {observation.sniOption === null ? null : (
          <span className="wrap-anywhere">{words.sniAsked(observation.sniOption)}</span>
        )}
        <span className="tabular-nums">{words.checkedAt(formatInstant(report.createdAt))}</span>
        {addresses > 0 && target.hostKind === 'dns' ? <span>{words.addresses(addresses)}</span> : null}
        {observation.lab === null ? null : <span>{words.labServer}</span>}
      </div>
      <div className="mt-2.5 flex flex-wrap gap-2 print:hidden wide:mt-0 wide:flex-none wide:flex-nowrap">
        {actions}
      </div>
    </div>
  );
}
