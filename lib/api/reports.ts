import { AppError } from '../errors/app-error.ts';
import { toProblem } from '../errors/index.ts';
import { getRuntime, type Runtime } from '../runtime/index.ts';
import { jsonResponse, languageOf } from './answers.ts';
import { bearerToken } from './bearer-token.ts';
import { clientAddress } from './client-address.ts';
import { contentType, FORM_TYPE, JSON_TYPE } from './content-type.ts';
import { eventStream } from './event-stream.ts';
import { answerForm } from './form.ts';
import { type Created, look } from './look.ts';
import { readLookBody, type Wanted } from './look-input.ts';
import { permalink } from './permalink.ts';
import { readBody } from './read-body.ts';
import { reportFault, respond } from './respond.ts';

/** `POST /api/v1/reports`: looks at a target; JSON, server-sent events, or a form's redirect. */
export function createReport(request: Request): Promise<Response> {
  return respond(request, async () => {
    const runtime = await getRuntime();
    return respond(request, () => answer(runtime, request), runtime.log);
  });
}

/** `GET /api/v1/reports/ID`. */
export function findReport(request: Request, id: string): Promise<Response> {
  return respond(request, async () => {
    const stored = await (await getRuntime()).store.find(id);
    if (stored === null) throw new AppError('not-found', {});
    return jsonResponse(stored.report);
  });
}

/** `DELETE /api/v1/reports/ID` with the creator's token. */
export function deleteReport(request: Request, id: string): Promise<Response> {
  return respond(request, async () => {
    const token = bearerToken(request);
    const { store } = await getRuntime();
    if (await store.remove(id, token)) return new Response(null, { status: 204 });
    throw (await store.find(id)) === null
      ? new AppError('not-found', {})
      : new AppError('not-authorized', {});
  });
}

async function answer(runtime: Runtime, request: Request): Promise<Response> {
  if (contentType(request, [JSON_TYPE, FORM_TYPE]) === FORM_TYPE) return answerForm(runtime, request);
  const input = readLookBody(await readBody(request));
  const wantsStream = (request.headers.get('accept') ?? '').includes('text/event-stream');
  return wantsStream ? streamed(runtime, request, input) : whole(runtime, request, input);
}

async function whole(runtime: Runtime, request: Request, input: Wanted): Promise<Response> {
  const created = await look(runtime, { input, client: clientAddress(request), signal: request.signal });
  const body = { ...announce(runtime, request, created), report: created.report };
  return jsonResponse(body, 201, { Location: `/api/v1/reports/${created.id}` });
}

function streamed(runtime: Runtime, request: Request, input: Wanted): Response {
  return eventStream(request, async (send, signal) => {
    try {
      const onProgress = (event: unknown) => send('progress', event);
      const created = await look(runtime, { input, client: clientAddress(request), signal, onProgress });
      send('report', announce(runtime, request, created));
    } catch (error) {
      if (signal.aborted) return;
      send('problem', toProblem(reportFault(error, runtime.log), languageOf(request)));
    }
  });
}

function announce(runtime: Runtime, request: Request, { id, deleteToken, expiresAt }: Created) {
  return { id, url: permalink(runtime.config, request, id), deleteToken, expiresAt };
}
