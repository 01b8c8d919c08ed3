import type { Messages } from '../../lib/i18n/index.ts';
import type { Report } from '../../lib/report/schema.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { Prose } from '../ui/prose.tsx';
import { type Reached, type ReachState, reachOf } from './reach.ts';

const looks: Readonly<
  Record<ReachState, { readonly icon: IconName; readonly text: string; readonly box: string }>
> = {
  reached: { icon: 'ruled-out', text: 'text-text-2 [&_svg]:text-ok', box: 'border-line-strong' },
  failed: { icon: 'found', text: 'font-semibold text-found', box: 'border-found bg-found-tint' },
  'not-reached': { icon: 'waiting', text: 'text-text-3', box: 'border-dashed border-line-strong' },
};

/** In place of the chain picture where no certificate came: which step it was that failed. */
export function ReachStrip({ report, messages }: { readonly report: Report; readonly messages: Messages }) {
  const words = messages.site.report.reach;
  return (
    <section className="pt-10" aria-labelledby="reach">
      <h2 id="reach" className="text-h2">
        {words.heading}
      </h2>
      <p className="mt-1 max-w-[48em] text-text-2">{words.sub}</p>
      <ol className="mt-4 grid gap-3 rounded-xl border border-line bg-surface p-4 wide:grid-cols-4 wide:gap-6 wide:p-6">
        {reachOf(report).map((reached) => {
          const { icon, text, box } = looks[reached.state];
          return (
            <li key={reached.step} className={`rounded-l border-[1.5px] px-3.5 py-3 text-meta ${box}`}>
              <p className="text-[15px] leading-5 font-semibold">{words[reached.step]}</p>
              <p className={`mt-1.5 flex items-center gap-1.5 font-medium ${text}`}>
                <Icon name={icon} className="size-[15px]" />
                {words.states[reached.state]}
              </p>
              <Detail reached={reached} report={report} messages={messages} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Detail({
  reached,
  report,
  messages,
}: {
  readonly reached: Reached;
  readonly report: Report;
  readonly messages: Messages;
}) {
  const words = messages.site.report.reach;
  const { resolution, endpoints } = report.observation;
  if (reached.state === 'failed')
    return reached.failures.map(({ address, failure }) => (
      <p key={address} className="mt-1.5 wrap-anywhere">
        {address === null || endpoints.length < 2 ? null : <span className="block font-mono">{address}</span>}
        <Prose text={messages.failure(failure)} />
      </p>
    ));
  const text = detailText();
  return text === '' ? null : <p className="mt-1.5 text-text-2 wrap-anywhere">{text}</p>;

  function detailText(): string {
    if (reached.state === 'not-reached') return '';
    if (reached.step === 'connection')
      return words.connected(endpoints.filter(({ failure }) => failure === null).length, report.target.port);
    if (reached.step !== 'name') return '';
    return report.target.hostKind === 'dns' ? words.resolved(resolution.addresses) : words.nameIsAddress;
  }
}
