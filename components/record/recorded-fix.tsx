import { getCaseTexts } from '../../lib/i18n/case.ts';
import type { FixText, Messages } from '../../lib/i18n/index.ts';
import { CodeBlock } from '../ui/code-block.tsx';
import { Prose } from '../ui/prose.tsx';

/** The steps that mend the cause, with their commands. */
export function RecordedFix({ fix, messages }: { readonly fix: FixText; readonly messages: Messages }) {
  const { record: words } = getCaseTexts(messages.language);
  return (
    <>
      <h3 className="text-body">{words.fix(fix.title)}</h3>
      <ol className="mt-2 grid list-decimal gap-4 pl-5">
        {fix.steps.map((step) => (
          <li key={step.title}>
            <span className="font-medium">
              <Prose text={step.title} />
            </span>
            <p className="text-text-2">
              <Prose text={step.text} />
            </p>
            {step.code?.map((sample) => (
              <CodeBlock
                key={`${sample.where}-${sample.lines[0]?.text}`}
                sample={sample}
                words={messages.site.report}
              />
            ))}
          </li>
        ))}
      </ol>
    </>
  );
}
