import { stepNumber } from '../../lib/guide/index.ts';
import type { GuideOption, GuideView } from '../../lib/guide/view.ts';
import { shell } from '../../lib/i18n/commands.ts';
import type { GuideTexts, OptionWords, QuestionWords } from '../../lib/i18n/guide.ts';
import type { Messages } from '../../lib/i18n/index.ts';
import { button } from '../ui/button.ts';
import { CodeBlock } from '../ui/code-block.tsx';
import { Fingerprint } from '../ui/fingerprint.tsx';
import { Prose } from '../ui/prose.tsx';

interface QuestionCardProps {
  readonly base: string;
  readonly view: GuideView;
  readonly messages: Messages;
  readonly texts: GuideTexts;
}

/** One question, why it is asked, and where each answer leads. A plain form: it works without scripts. */
export function QuestionCard({ base, view, messages, texts }: QuestionCardProps) {
  const { frame } = texts;
  const { question } = view;
  const questions: Readonly<Record<string, QuestionWords>> = texts.steps[view.step].questions;
  const words = questions[question.id];
  if (words === undefined) return null;
  return (
    <form
      method="get"
      action={base}
      className="mt-8 rounded-xl border border-line-strong bg-surface px-4 pt-4.5 pb-5 wide:px-6 wide:py-6 print:hidden"
    >
      {question.fields.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="go" value="1" />
      <p className="text-meta font-medium text-accent">{frame.question}</p>
      <h2 id="question" className="mt-1 text-[19px] leading-7">
        {words.ask}
      </h2>
      <p id="why" className="mt-1 max-w-[44em] text-text-2">
        <Prose text={`${frame.why}${words.why}`} />
      </p>
      {question.code.map(({ place, lines }) => (
        <CodeBlock
          key={lines[0]}
          sample={shell(frame.places[place], ...lines)}
          words={messages.site.report}
        />
      ))}
      {question.seen === null ? null : (
        <p className="mt-3 text-text-2">
          {frame.seen}{' '}
          <code className="rounded-s border border-line bg-sunken px-1.5 py-0.5 text-text">
            <Fingerprint hex={question.seen} />
          </code>
        </p>
      )}
      <div role="radiogroup" aria-labelledby="question" aria-describedby="why" className="mt-4 grid gap-2">
        {question.options.map((option) => (
          <Option
            key={option.id}
            option={option}
            words={words.options[option.id]}
            view={view}
            texts={texts}
          />
        ))}
      </div>
      <p className="mt-5 flex flex-wrap items-center gap-3">
        {view.back === null ? null : (
          <a href={`${base}?${view.back}`} className={`${button.normal} flex-1 wide:flex-none`}>
            {frame.back}
          </a>
        )}
        <button type="submit" className={`${button.primary} flex-1 wide:ml-auto wide:flex-none`}>
          {frame.onward}
        </button>
      </p>
    </form>
  );
}

interface OptionProps {
  readonly option: GuideOption;
  readonly words: OptionWords | undefined;
  readonly view: GuideView;
  readonly texts: GuideTexts;
}

function Option({ option, words, view, texts }: OptionProps) {
  const { id, chosen } = view.question;
  return (
    <label className="grid cursor-pointer grid-cols-[20px_minmax(0,1fr)] items-start gap-x-3 rounded-m border border-line-strong px-3.5 py-3 leading-[22px] has-checked:border-accent has-checked:bg-accent-tint has-checked:shadow-[inset_0_0_0_1px_var(--color-accent)] wide:grid-cols-[20px_minmax(0,1fr)_auto]">
      <input
        type="radio"
        name={id}
        value={option.id}
        required
        defaultChecked={chosen === option.id}
        className="mt-0.5 size-[18px] accent-accent-solid"
      />
      <span>
        {words?.label ?? option.id}
        {words?.hint === undefined ? null : (
          <small className="block text-meta text-text-2">
            <Prose text={words.hint} />
          </small>
        )}
      </span>
      <span className="col-start-2 text-meta leading-[22px] text-text-3 wide:col-start-3">
        {destination(option, view, texts)}
      </span>
    </label>
  );
}

function destination(option: GuideOption, view: GuideView, { frame, steps }: GuideTexts): string {
  if (!option.stays) return frame.goesTo(stepNumber(option.to), steps[option.to].short);
  return view.step === 'confirm' ? frame.finishes : frame.stays;
}
