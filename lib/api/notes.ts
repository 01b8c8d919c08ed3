import { z } from 'zod';
import { AppError } from '../errors/app-error.ts';
import { type StepId, stepIds } from '../guide/ids.ts';
import { noteTextSchema, ticksSchema } from '../report/note.ts';
import { getRuntime } from '../runtime/index.ts';
import { jsonResponse } from './answers.ts';
import { bearerToken } from './bearer-token.ts';
import { contentType, JSON_TYPE } from './content-type.ts';
import { readBody } from './read-body.ts';
import { readAs, readJson } from './read-json.ts';
import { respond } from './respond.ts';

/** 4,000 characters as six-byte escapes, and fifty ticks, with room to spare. */
const MAX_NOTE_BYTES = 64 * 1024;

/** Body of `PUT /api/v1/reports/ID/notes/STEP`: what is absent stays as it was. */
export const noteBodySchema = z.strictObject({
  text: noteTextSchema.optional(),
  ticks: ticksSchema.optional(),
});

/** `GET /api/v1/reports/ID/notes`: whoever may read the report may read its notes. */
export function findNotes(request: Request, id: string): Promise<Response> {
  return respond(request, async () => {
    const notes = await (await getRuntime()).store.notesOf(id);
    if (notes === null) throw new AppError('not-found', {});
    return jsonResponse({ notes });
  });
}

/** `PUT /api/v1/reports/ID/notes/STEP` with the creator's token. */
export function putNote(request: Request, id: string, step: string): Promise<Response> {
  return respond(request, async () => {
    const { store, log } = await getRuntime();
    return respond(
      request,
      async () => {
        const token = bearerToken(request);
        contentType(request, [JSON_TYPE]);
        const { text, ticks } = readAs(noteBodySchema, readJson(await readBody(request, MAX_NOTE_BYTES)));
        const change = {
          step: stepNamed(step),
          text: text?.replaceAll('\r\n', '\n'),
          ticks: ticks === undefined ? undefined : [...new Set(ticks)],
        };
        const note = await store.writeNote(id, token, change);
        if (note !== null) return jsonResponse(note);
        throw (await store.notesOf(id)) === null
          ? new AppError('not-found', {})
          : new AppError('not-authorized', {});
      },
      log,
    );
  });
}

function stepNamed(text: string): StepId {
  const step = stepIds.find((id) => id === text);
  if (step === undefined) throw new AppError('not-found', {});
  return step;
}
