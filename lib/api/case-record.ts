import type { StepId } from '../guide/ids.ts';
import { getGuideTexts, type TodoWords } from '../i18n/guide.ts';
import type { Language, Messages } from '../i18n/index.ts';
import { type CaseRecord, recordOf } from '../report/record.ts';
import type { Store } from '../store/index.ts';

/** Reports of a case that are read for its record: the first, and so many of the last. Each is up to a megabyte. */
const LAST_REPORTS = 19;

/** The record of the case that a report belongs to; null for an id that is unknown. */
export async function caseRecord(store: Store, id: string, messages: Messages): Promise<CaseRecord | null> {
  const members = await store.caseOf(id);
  const read = members.filter((_, index) => index === 0 || index >= members.length - LAST_REPORTS);
  const filed = await Promise.all(
    read.map(async (member) => ({
      id: member.id,
      stored: await store.find(member.id),
      notes: (await store.notesOf(member.id)) ?? [],
    })),
  );
  return recordOf({
    // One that was deleted meanwhile is left out.
    reports: filed.flatMap(({ id, stored }) => (stored === null ? [] : [{ id, report: stored.report }])),
    notes: filed.flatMap(({ id, notes }) => notes.map((note) => ({ ...note, reportId: id }))),
    messages,
    todoText: (step, id) => todoTitle(messages.language, step, id),
  });
}

/** The guide's words for a thing to do; its id where a note knows one that this version doesn't. */
function todoTitle(language: Language, step: StepId, id: string): string {
  const todos: Readonly<Record<string, TodoWords>> = getGuideTexts(language).steps[step].todos;
  return Object.hasOwn(todos, id) ? (todos[id]?.title ?? id) : id;
}
