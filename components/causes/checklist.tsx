import type { Messages } from '../../lib/i18n/index.ts';
import type { Report } from '../../lib/report/schema.ts';
import { ChecklistRow } from './checklist-row.tsx';

/** The ten groups: state, and the sentence that it rests on. Each line opens to its causes. */
export function Checklist({ report, messages }: { readonly report: Report; readonly messages: Messages }) {
  const words = messages.site.checklist;
  return (
    <section className="pt-10" aria-labelledby="checklist">
      <h2 id="checklist" className="text-h2">
        {words.heading}
      </h2>
      <p className="mt-1 text-text-2 print:hidden">{words.sub}</p>
      <div className="mt-4 overflow-hidden rounded-xl border border-line bg-surface">
        <table className="block w-full border-collapse text-table wide:table">
          <caption className="sr-only">{words.caption}</caption>
          <thead className="sr-only">
            <tr>
              {words.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="block divide-y divide-line wide:table-row-group">
            {report.groups.map((group, index) => (
              <ChecklistRow
                key={group.id}
                group={group}
                number={index + 1}
                report={report}
                messages={messages}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
