import type { GuideCode } from '../../lib/guide/define.ts';
import type { GuideView } from '../../lib/guide/index.ts';
import { shell } from '../../lib/i18n/commands.ts';
import type { GuideFrame, GuideTexts, TodoWords } from '../../lib/i18n/guide.ts';
import type { Messages } from '../../lib/i18n/index.ts';
import { CodeBlock } from '../ui/code-block.tsx';
import { Icon } from '../ui/icon.tsx';
import { Prose } from '../ui/prose.tsx';

interface TodoSectionProps {
  readonly view: GuideView;
  readonly hasReport: boolean;
  readonly messages: Messages;
  readonly texts: GuideTexts;
}

/** What a person does: the command, and what a good and a bad answer look like. */
export function TodoSection({ view, hasReport, messages, texts }: TodoSectionProps) {
  if (view.todos.length === 0) return null;
  const { frame } = texts;
  const done = hasReport && view.step === 'certificate';
  // What was looked at already, or is told above, need not be read first.
  const folded = done || view.fix?.certain === true;
  const words: Readonly<Record<string, TodoWords>> = texts.steps[view.step].todos;
  return (
    <details className="mt-7" open={!folded}>
      <summary className="inline-flex min-h-7 items-center gap-1.5 rounded-s hover:[&_svg]:text-text">
        <Icon name="chevron" className="fold-mark size-4 text-text-3 print:hidden" />
        <h2 className="text-body">{done ? frame.todoAgain : frame.todo}</h2>
      </summary>
      <ol className="mt-2 grid gap-6">
        {view.todos.map(({ id, code }) => (
          <li key={id} className="min-w-0">
            <Todo words={words[id]} code={code} frame={frame} messages={messages} />
          </li>
        ))}
      </ol>
    </details>
  );
}

interface TodoProps {
  readonly words: TodoWords | undefined;
  readonly code: readonly GuideCode[];
  readonly frame: GuideFrame;
  readonly messages: Messages;
}

function Todo({ words, code, frame, messages }: TodoProps) {
  if (words === undefined) return null;
  return (
    <>
      <h3 className="text-body">{words.title}</h3>
      <p className="max-w-[44em] text-text-2">
        <Prose text={words.text} />
      </p>
      {code.map(({ place, lines }) => (
        <CodeBlock
          key={lines[0]}
          sample={shell(frame.places[place], ...lines)}
          words={messages.site.report}
        />
      ))}
      <dl className="mt-2.5 grid gap-1.5 text-table text-text-2">
        <Answer icon="ruled-out" colour="text-ok" term={frame.good} text={words.good} />
        <Answer icon="found" colour="text-found" term={frame.bad} text={words.bad} />
      </dl>
    </>
  );
}

interface AnswerProps {
  readonly icon: 'ruled-out' | 'found';
  readonly colour: string;
  readonly term: string;
  readonly text: string;
}

function Answer({ icon, colour, term, text }: AnswerProps) {
  return (
    <div className="grid grid-cols-[84px_minmax(0,1fr)] gap-x-2">
      <dt className={`flex items-start gap-1.5 font-medium ${colour}`}>
        <Icon name={icon} className="mt-[3px] size-4" />
        {term}
      </dt>
      <dd>
        <Prose text={text} />
      </dd>
    </div>
  );
}
