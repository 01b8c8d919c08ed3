import type { GuideView } from '../../lib/guide/index.ts';
import type { RailState } from '../../lib/guide/rail.ts';
import type { GuideTexts } from '../../lib/i18n/guide.ts';
import { Icon } from '../ui/icon.tsx';

interface GuideRailProps {
  readonly base: string;
  readonly rail: GuideView['rail'];
  readonly texts: GuideTexts;
}

/** Wide: the number's circle. Narrow: a segment of the bar. */
const marks: Readonly<Record<RailState, string>> = {
  done: 'bg-ok wide:border-ok wide:bg-bg wide:text-ok',
  now: 'bg-accent-solid wide:border-accent-solid wide:text-on-accent',
  open: 'bg-line wide:border-line-strong wide:bg-bg wide:text-text-2',
  unlikely: 'bg-line wide:border-dashed wide:border-line-strong wide:bg-bg wide:text-text-2',
};

/** The six steps, each with its state and the reason for it. Every one of them can be entered at any time. */
export function GuideRail({ base, rail, texts }: GuideRailProps) {
  const { frame, steps } = texts;
  return (
    <nav aria-label={frame.rail} className="print:hidden">
      <ol className="grid grid-cols-6 gap-1 text-table wide:block">
        {rail.map(({ step, state, reason, query }, index) => (
          <li
            key={step}
            data-state={state}
            className={`relative wide:pb-[22px] wide:pl-9 ${index === rail.length - 1 ? '' : 'wide:after:absolute wide:after:top-[26px] wide:after:bottom-0.5 wide:after:left-[11.5px] wide:after:w-px wide:after:bg-line-strong wide:after:opacity-50'}`}
          >
            <a
              href={`${base}?${query}`}
              aria-current={state === 'now' ? 'step' : undefined}
              className="block h-6 text-text-2 no-underline hover:text-text hover:underline aria-[current]:font-semibold aria-[current]:text-text wide:h-auto"
            >
              <span
                aria-hidden="true"
                className={`mt-2.5 block h-1 rounded-[2px] wide:absolute wide:-top-px wide:left-0 wide:mt-0 wide:flex wide:size-6 wide:items-center wide:justify-center wide:rounded-full wide:border wide:text-meta wide:font-medium ${marks[state]}`}
              >
                <span className="hidden wide:inline-flex">
                  {state === 'done' ? <Icon name="yes" className="size-3.5" /> : index + 1}
                </span>
              </span>
              <span className="sr-only wide:not-sr-only">{steps[step].name}</span>
              {state === 'done' || state === 'unlikely' ? (
                <span className="sr-only"> ({frame.railStates[state]})</span>
              ) : null}
            </a>
            {reason === null ? null : (
              <small className="hidden text-label leading-[18px] text-text-3 wide:block">
                {frame.reasons[reason]}
              </small>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
