import { StepNotes } from '../../../../../components/notes/step-notes.tsx';
import { ConfirmLinks } from '../../../../../components/retest/confirm-links.tsx';
import type { GuideView } from '../../../../../lib/guide/index.ts';
import { getGuideTexts, type TodoWords } from '../../../../../lib/i18n/guide.ts';
import type { Messages } from '../../../../../lib/i18n/index.ts';
import { getRuntime } from '../../../../../lib/runtime/index.ts';

interface BelowStepProps {
  readonly id: string;
  readonly view: GuideView;
  readonly messages: Messages;
}

/** Under a step of a report's guide: its notes, and at the last step the way to a retest and to the record. */
export async function BelowStep({ id, view, messages }: BelowStepProps) {
  const notes = await (await getRuntime()).store.notesOf(id);
  const words: Readonly<Record<string, TodoWords>> = getGuideTexts(messages.language).steps[view.step].todos;
  return (
    <>
      {view.step === 'confirm' ? <ConfirmLinks id={id} messages={messages} /> : null}
      <StepNotes
        reportId={id}
        step={view.step}
        language={messages.language}
        note={notes?.find(({ step }) => step === view.step) ?? null}
        todos={view.todos.map((todo) => ({ id: todo.id, label: words[todo.id]?.title ?? todo.id }))}
      />
    </>
  );
}
