import type { GuideView } from '../../lib/guide/index.ts';
import type { GuideFrame } from '../../lib/i18n/guide.ts';
import type { Messages } from '../../lib/i18n/index.ts';
import { causeText } from '../../lib/i18n/report-words.ts';
import { Step } from '../report/fix-card.tsx';

interface FixSectionProps {
  readonly view: GuideView;
  readonly messages: Messages;
  readonly words: GuideFrame;
}

/** What mends the leading cause, at the step where it is mended. */
export function FixSection({ view, messages, words }: FixSectionProps) {
  if (view.fix === null) return null;
  const { cause, certain } = view.fix;
  const text = cause === null ? undefined : causeText(messages, cause);
  const fix = cause === null ? messages.sound.fix(view.facts) : text?.fix(view.facts);
  if (fix === undefined) return null;
  const heading = certain || text === undefined ? words.fix(fix.title) : words.fixIf(text.name, fix.title);
  return (
    <section className="mt-8" aria-labelledby="fix">
      <h2 id="fix" className="text-[17px] leading-[26px]">
        {heading}
      </h2>
      <ol className="mt-4">
        {fix.steps.map((step, index) => (
          <Step
            key={step.title}
            step={step}
            number={index + 1}
            last={index === fix.steps.length - 1}
            messages={messages}
          >
            {null}
          </Step>
        ))}
      </ol>
      {cause === null ? null : (
        <p className="mt-4">
          <a href={`/${messages.language}/causes/${cause}`}>{words.moreAbout(text?.name ?? cause)}</a>
        </p>
      )}
    </section>
  );
}
