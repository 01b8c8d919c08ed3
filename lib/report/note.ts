import { z } from 'zod';
import { stepIds } from '../guide/ids.ts';

/** Two pages of writing: more belongs into a ticket, with a link to the report. */
export const MAX_NOTE_CHARACTERS = 4000;
/** No step has as many things to do. */
export const MAX_TICKS = 50;

export const noteTextSchema = z.string().max(MAX_NOTE_CHARACTERS);
/** Ids of things to do, as the guide names them. */
export const ticksSchema = z.array(z.string().regex(/^[\w.:/-]{1,100}$/)).max(MAX_TICKS);

/** What the creator of a report wrote at one step of the guide. */
export const noteSchema = z.object({
  step: z.enum(stepIds),
  text: noteTextSchema,
  /** Ids of the things to do that are done. */
  ticks: ticksSchema,
  updatedAt: z.iso.datetime(),
});

export type Note = z.infer<typeof noteSchema>;

/** What is given replaces what was there; what is absent stays. */
export interface NoteChange {
  readonly step: Note['step'];
  readonly text?: string | undefined;
  readonly ticks?: readonly string[] | undefined;
}
