import type { CauseResult } from '../../lib/causes/define.ts';
import type { Messages } from '../../lib/i18n/index.ts';
import { causeText } from '../../lib/i18n/report-words.ts';
import { distinct } from '../../lib/report/group-evidence.ts';
import type { Report } from '../../lib/report/schema.ts';
import { FindingSentence } from '../findings/finding-sentence.tsx';
import { Prose } from '../ui/prose.tsx';
import { StateWord } from '../ui/state-word.tsx';

interface CauseDetailProps {
  readonly cause: CauseResult;
  readonly report: Report;
  readonly messages: Messages;
}

/** One cause of a group: its state, everything that was seen, and what would settle an open question. */
export function CauseDetail({ cause, report, messages }: CauseDetailProps) {
  const text = causeText(messages, cause.id);
  const findings = distinct(cause.evidence.flatMap((index) => report.findings[index] ?? []));
  return (
    <div className="pb-3 text-meta text-text-2">
      <p className="flex flex-wrap items-center justify-between gap-x-4">
        <span className="font-medium">
          {text === undefined ? (
            cause.id
          ) : (
            <a href={`/${messages.language}/causes/${cause.id}`} className="text-text">
              {text.name}
            </a>
          )}
        </span>
        <StateWord status={cause.status} word={messages.statuses[cause.status]} />
      </p>
      {findings.length === 0 ? null : (
        <ul className="mt-0.5 list-disc pl-4 marker:text-text-3">
          {findings.map((finding) => (
            <li
              key={`${finding.check}-${finding.detail}-${finding.certificates.join()}-${finding.addresses.join()}`}
            >
              <FindingSentence
                finding={finding}
                messages={messages}
                withAddresses={report.views.length > 1}
              />
            </li>
          ))}
        </ul>
      )}
      {cause.status === 'undetermined' && text !== undefined ? (
        <p className="mt-0.5">
          <Prose text={messages.site.checklist.settles(text.settle)} />
        </p>
      ) : null}
    </div>
  );
}
