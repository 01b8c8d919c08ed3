import type { AppError } from '../errors/index.ts';
import { languageNamed } from '../i18n/choose-language.ts';
import type { Language } from '../i18n/types.ts';
import type { Runtime } from '../runtime/index.ts';
import { languageOf } from './answers.ts';
import { clientAddress } from './client-address.ts';
import { look } from './look.ts';
import { readLookForm } from './look-input.ts';
import { readBody } from './read-body.ts';
import { reportFault } from './respond.ts';

/** Longest target that is put back into the form. */
const MAX_ECHO = 2048;

/**
 * A browser without JavaScript: redirects to the report, or back to the form with what was wrong. It can't
 * keep the delete token, so such a report stays until it expires.
 */
export async function answerForm(runtime: Runtime, request: Request): Promise<Response> {
  const fields = new URLSearchParams(await readBody(request));
  const language = languageNamed(fields.get('lang') ?? '') ?? languageOf(request);
  const text = fields.get('target') ?? '';
  try {
    const { id } = await look(runtime, {
      input: readLookForm(fields),
      client: clientAddress(request),
      signal: request.signal,
    });
    return seeOther(`/${language}/r/${id}`);
  } catch (error) {
    return seeOther(backToForm(language, text, reportFault(error, runtime.log)));
  }
}

/** Codes of faults in the target itself are its own; the others are those of the API. */
function backToForm(language: Language, text: string, error: AppError): string {
  const query = new URLSearchParams();
  const { details } = error;
  if (error.code !== 'private-key-refused' && text.length <= MAX_ECHO) query.set('target', text);
  query.set('fault', 'fault' in details ? details.fault.code : error.code);
  if ('retryAfterSeconds' in details) query.set('retry', String(details.retryAfterSeconds));
  if ('range' in details) {
    query.set('address', details.address);
    query.set('range', details.range);
  }
  if ('issues' in details) query.set('field', details.issues[0]?.path ?? '');
  return `/${language}?${query}`;
}

function seeOther(location: string): Response {
  return new Response(null, {
    status: 303,
    headers: { Location: location, 'Cache-Control': 'private, no-store' },
  });
}
