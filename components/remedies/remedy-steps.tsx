import { getMessages } from '../../lib/i18n/index.ts';
import { getRemedyTexts, type RemedyText } from '../../lib/i18n/remedies.ts';
import type { Language } from '../../lib/i18n/types.ts';
import type { RemedyContext, RemedyStep } from '../../lib/remedies/define.ts';
import { CodeBlock } from '../ui/code-block.tsx';
import { Fingerprint } from '../ui/fingerprint.tsx';
import { Prose } from '../ui/prose.tsx';
import { codeSample, isOfOneSystem, letterSample } from './code-sample.ts';

interface RemedyStepsProps {
  readonly steps: readonly RemedyStep<string>[];
  readonly text: RemedyText<string>;
  readonly context: RemedyContext;
  readonly language: Language;
}

/** What to do with one product, step by step. */
export function RemedySteps({ steps, text, context, language }: RemedyStepsProps) {
  return (
    <ol>
      {steps.map((step, index) => (
        <Step
          key={step.id}
          step={step}
          number={index + 1}
          text={text}
          context={context}
          language={language}
        />
      ))}
    </ol>
  );
}

interface StepProps extends Omit<RemedyStepsProps, 'steps'> {
  readonly step: RemedyStep<string>;
  readonly number: number;
}

function Step({ step, number, text, context, language }: StepProps) {
  const words = text.steps[step.id];
  if (words === undefined) return null;
  const { places, message, seen } = getRemedyTexts(language);
  const codeWords = getMessages(language).site.report;
  return (
    <li className="grid grid-cols-[24px_minmax(0,1fr)] gap-x-2.5 pb-6 last:pb-0 wide:gap-x-3">
      <span
        className="flex size-6 items-center justify-center rounded-full border border-line-strong bg-surface text-meta font-medium"
        aria-hidden="true"
      >
        {number}
      </span>
      <div>
        <h3 className="text-body">
          <Prose text={words.title} />
        </h3>
        <p className="max-w-[44em] text-text-2">
          <Prose text={words.text} />
        </p>
        <Points points={words.points ?? []} />
        <div className="-ml-[34px] wide:ml-0">
          {step.code.map((code) => (
            <CodeBlock
              key={code.lines.map((line) => line.text).join()}
              sample={codeSample(code, places)}
              titled={isOfOneSystem(code)}
              words={codeWords}
            />
          ))}
          {words.message === undefined ? null : (
            <CodeBlock sample={letterSample(words.message(context), message)} words={codeWords} />
          )}
          <Seen fingerprint={step.compareWith ?? null} label={seen} />
        </div>
      </div>
    </li>
  );
}

/** What each possible answer means. */
function Points({ points }: { readonly points: readonly string[] }) {
  if (points.length === 0) return null;
  return (
    <ul className="mt-1 max-w-[44em] list-disc space-y-1 pl-5 text-text-2">
      {points.map((point) => (
        <li key={point}>
          <Prose text={point} />
        </li>
      ))}
    </ul>
  );
}

/** What the commands should print. */
function Seen({ fingerprint, label }: { readonly fingerprint: string | null; readonly label: string }) {
  if (fingerprint === null) return null;
  return (
    <p className="mt-3 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-meta text-text-2">
      {label}
      <code className="min-w-0 text-code">
        <Fingerprint hex={fingerprint.replaceAll(':', '')} />
      </code>
    </p>
  );
}
