import type { Messages } from '../../lib/i18n/index.ts';
import { causeText, groupName } from '../../lib/i18n/report-words.ts';
import { causesOf, leadingFindings } from '../../lib/report/group-evidence.ts';
import type { GroupState, Report } from '../../lib/report/schema.ts';
import { FindingSentence } from '../findings/finding-sentence.tsx';
import { Icon } from '../ui/icon.tsx';
import { StateWord } from '../ui/state-word.tsx';
import { CauseDetail } from './cause-detail.tsx';

interface ChecklistRowProps {
  readonly group: GroupState;
  readonly number: number;
  readonly report: Report;
  readonly messages: Messages;
}

const cell = 'wide:px-4 wide:py-2.5 wide:align-top text-left font-normal';

/** Narrow: group and state on a line, the evidence below. */
export function ChecklistRow({ group, number, report, messages }: ChecklistRowProps) {
  const tint = group.state === 'found' ? 'bg-found-tint' : '';
  return (
    <tr
      id={`group-${group.id}`}
      className={`grid grid-cols-[1fr_auto] gap-x-3 px-4 py-2.5 wide:table-row wide:p-0 ${tint}`}
    >
      <td className={`hidden text-text-3 tabular-nums wide:table-cell wide:w-11 wide:pr-0! ${cell}`}>
        {number}
      </td>
      <th scope="row" className={`wide:w-[220px] ${cell} font-medium!`}>
        {groupName(messages, group.id)}
      </th>
      <td className={`wide:w-[152px] ${cell}`}>
        <StateWord status={group.state} word={messages.statuses[group.state]} />
      </td>
      <td
        className={`col-span-full mt-0.5 text-meta text-text-2 wide:mt-0 wide:text-table wide:text-text ${cell} wide:p-0!`}
      >
        <details>
          <summary className="flex gap-3 rounded-s wide:min-h-[42px] wide:px-4 wide:py-2.5 hover:[&_svg]:text-text">
            <span className="min-w-0 flex-1 wrap-anywhere">
              <Evidence group={group} report={report} messages={messages} />
            </span>
            <Icon name="chevron" className="mt-[3px] size-4 text-text-3 fold-mark print:hidden" />
          </summary>
          <div className="mt-2 border-t border-line pt-3 pb-2 wide:mx-4 wide:mt-0.5">
            {causesOf(report, group).map((cause) => (
              <CauseDetail key={cause.id} cause={cause} report={report} messages={messages} />
            ))}
          </div>
        </details>
      </td>
    </tr>
  );
}

function Evidence({ group, report, messages }: Omit<ChecklistRowProps, 'number'>) {
  const findings = leadingFindings(report, group);
  if (findings.length === 0) return settling(group, report, messages);
  return findings.map((finding) => (
    <span key={`${finding.check}-${finding.detail}-${finding.certificates.join()}`} className="block">
      <FindingSentence
        finding={finding}
        messages={messages}
        withAddresses={report.views.length > 1 && group.state === 'found'}
      />
    </span>
  ));
}

/** Without a finding an open question says what would settle it. */
function settling(group: GroupState, report: Report, messages: Messages): string {
  const first = causesOf(report, group).find(({ status }) => status === 'undetermined');
  const settle = first === undefined ? undefined : causeText(messages, first.id)?.settle;
  if (group.state !== 'undetermined' || settle === undefined) return messages.site.checklist.noEvidence;
  return messages.site.checklist.settles(settle);
}
