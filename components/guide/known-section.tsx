import type { GuideView } from '../../lib/guide/index.ts';
import type { GuideFrame } from '../../lib/i18n/guide.ts';
import type { Messages } from '../../lib/i18n/index.ts';
import { causeText, groupName } from '../../lib/i18n/report-words.ts';
import { distinct } from '../../lib/report/group-evidence.ts';
import type { Report } from '../../lib/report/schema.ts';
import { FindingSentence } from '../findings/finding-sentence.tsx';
import { Icon } from '../ui/icon.tsx';
import { Prose } from '../ui/prose.tsx';
import { StateWord } from '../ui/state-word.tsx';

type Row = GuideView['known'][number];

interface KnownSectionProps {
  readonly view: GuideView;
  readonly report: Report;
  readonly messages: Messages;
  readonly words: GuideFrame;
}

/** What Certwhy found itself; what is ruled out is folded, not hidden. */
export function KnownSection({ view, report, messages, words }: KnownSectionProps) {
  if (view.known.length + view.ruledOut.length === 0) return null;
  return (
    <section className="mt-7" aria-labelledby="known">
      <h2 id="known" className="text-body">
        {words.known}
      </h2>
      {view.known.length === 0 ? (
        <p className="mt-1 text-text-2">{words.nothingKnown}</p>
      ) : (
        <Rows rows={view.known} report={report} messages={messages} label="known" />
      )}
      {view.ruledOut.length === 0 ? null : (
        <details className="mt-2">
          <summary
            id="ruled-out"
            className="inline-flex min-h-7 items-center gap-1.5 rounded-s text-meta text-text-2 hover:text-text"
          >
            <Icon name="chevron" className="fold-mark size-3.5 text-text-3 print:hidden" />
            {words.ruledOut(view.ruledOut.length)}
          </summary>
          <Rows rows={view.ruledOut} report={report} messages={messages} label="ruled-out" />
        </details>
      )}
    </section>
  );
}

interface RowsProps {
  readonly rows: readonly Row[];
  readonly report: Report;
  readonly messages: Messages;
  /** Id of what names the table. */
  readonly label: string;
}

const cell = 'text-left font-normal wide:px-4 wide:py-2.5 wide:align-top';

/** Narrow: name and state on a line, the evidence below. */
function Rows({ rows, report, messages, label }: RowsProps) {
  return (
    <div className="mt-2 overflow-hidden rounded-xl border border-line bg-surface">
      <table className="block w-full border-collapse text-table wide:table" aria-labelledby={label}>
        <tbody className="block divide-y divide-line wide:table-row-group">
          {rows.map((row) => (
            <tr
              key={row.id}
              className={`grid grid-cols-[1fr_auto] gap-x-3 px-4 py-2.5 wide:table-row wide:p-0 ${row.state === 'found' ? 'bg-found-tint' : ''}`}
            >
              <th scope="row" className={`${cell} font-medium! wide:w-[220px]`}>
                <Name row={row} messages={messages} />
              </th>
              <td className={`${cell} wide:w-[152px]`}>
                <StateWord status={row.state} word={messages.statuses[row.state]} />
              </td>
              <td className={`${cell} col-span-full text-meta text-text-2 wide:text-table wrap-anywhere`}>
                <Evidence row={row} report={report} messages={messages} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Name({ row, messages }: { readonly row: Row; readonly messages: Messages }) {
  if (row.kind === 'group') return groupName(messages, row.id);
  return <a href={`/${messages.language}/causes/${row.id}`}>{causeText(messages, row.id)?.name ?? row.id}</a>;
}

/** The sentence that the state rests on; an open question says what would settle it. */
function Evidence({ row, report, messages }: Omit<RowsProps, 'rows' | 'label'> & { readonly row: Row }) {
  const findings = row.findings.flatMap((index) => report.findings[index] ?? []);
  const [first] = distinct(findings.filter(({ outcome }) => outcome !== 'not-applicable'));
  if (row.state === 'undetermined') {
    const settle = row.kind === 'cause' ? causeText(messages, row.id)?.settle : undefined;
    if (settle !== undefined) return <Prose text={messages.site.checklist.settles(settle)} />;
  }
  if (first === undefined) return messages.site.checklist.noEvidence;
  return <FindingSentence finding={first} messages={messages} withAddresses={report.views.length > 1} />;
}
