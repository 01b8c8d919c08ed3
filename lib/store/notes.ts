import type { Kysely } from 'kysely';
import { type Note, type NoteChange, noteSchema } from '../report/note.ts';
import type { Tables } from './tables.ts';

const documentSchema = noteSchema.pick({ text: true, ticks: true });

/** Notes of a report in the order in which they were last changed. */
export async function readNotes(db: Kysely<Tables>, reportId: string): Promise<readonly Note[]> {
  const rows = await db
    .selectFrom('note')
    .select(['step', 'updated_at', 'document'])
    .where('report_id', '=', reportId)
    .orderBy('updated_at')
    .orderBy('step')
    .execute();
  return rows.map(({ step, updated_at, document }) =>
    noteSchema.parse({ ...documentSchema.parse(JSON.parse(document)), step, updatedAt: updated_at }),
  );
}

/** Writes what is given and keeps the rest; a note without text and ticks is no note, and its row goes. */
export async function writeNote(
  db: Kysely<Tables>,
  reportId: string,
  { step, text, ticks }: NoteChange,
  now: Date,
): Promise<Note> {
  const before = (await readNotes(db, reportId)).find((note) => note.step === step);
  const kept = { text: text ?? before?.text ?? '', ticks: [...(ticks ?? before?.ticks ?? [])] };
  const note: Note = { step, ...kept, updatedAt: now.toISOString() };
  if (kept.text === '' && kept.ticks.length === 0) {
    await db.deleteFrom('note').where('report_id', '=', reportId).where('step', '=', step).execute();
    return note;
  }
  const row = { updated_at: note.updatedAt, document: JSON.stringify(kept) };
  await db
    .insertInto('note')
    .values({ report_id: reportId, step, ...row })
    .onConflict((conflict) => conflict.columns(['report_id', 'step']).doUpdateSet(row))
    .execute();
  return note;
}
