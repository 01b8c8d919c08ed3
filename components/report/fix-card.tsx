import type { ReactNode } from 'react';
import type { Messages } from '../../lib/i18n/index.ts';
import type { FixStep, FixText } from '../../lib/i18n/types.ts';
import { CodeBlock } from '../ui/code-block.tsx';
import { Prose } from '../ui/prose.tsx';

interface FixCardProps {
  readonly fix: FixText;
  readonly heading: string;
  readonly messages: Messages;
  /** After the last step: confirm by looking again. */
  readonly again: ReactNode;
  readonly aside: ReactNode;
}

/** What to do, step by step; what must be typed can be copied. */
export function FixCard({ fix, heading, messages, again, aside }: FixCardProps) {
  return (
    <section
      className="grid grid-cols-[minmax(0,1fr)] rounded-xl border border-line bg-surface wide:grid-cols-[minmax(0,1fr)_304px]"
      aria-labelledby="fix"
    >
      <div className="px-4 pt-5 pb-6 wide:px-8 wide:pt-7 wide:pb-8">
        <h2 id="fix" className="text-h2">
          {heading}
        </h2>
        <ol className="mt-5">
          {fix.steps.map((step, index) => (
            <Step
              key={step.title}
              step={step}
              number={index + 1}
              last={index === fix.steps.length - 1}
              messages={messages}
            >
              {index === fix.steps.length - 1 ? again : null}
            </Step>
          ))}
        </ol>
      </div>
      {aside}
    </section>
  );
}

interface StepProps {
  readonly step: FixStep;
  readonly number: number;
  readonly last: boolean;
  readonly messages: Messages;
  readonly children: ReactNode;
}

export function Step({ step, number, last, messages, children }: StepProps) {
  return (
    <li
      className={`relative grid grid-cols-[24px_minmax(0,1fr)] gap-x-2.5 wide:grid-cols-[28px_minmax(0,1fr)] wide:gap-x-3 ${last ? '' : 'pb-7'}`}
    >
      {last ? null : (
        <span className="absolute top-7 bottom-1 left-3 hidden w-px bg-line wide:block" aria-hidden="true" />
      )}
      <span
        className="flex size-6 items-center justify-center rounded-full border border-line-strong bg-surface text-meta font-medium"
        aria-hidden="true"
      >
        {number}
      </span>
      <div>
        <h3 className="text-body">{step.title}</h3>
        <p className="max-w-[44em] text-text-2">
          <Prose text={step.text} />
        </p>
        <div className="-ml-[34px] wide:ml-0">
          {step.code?.map((sample) => (
            <CodeBlock
              key={`${sample.where}-${sample.lines[0]?.text}`}
              sample={sample}
              words={messages.site.report}
            />
          ))}
          {children}
        </div>
      </div>
    </li>
  );
}
