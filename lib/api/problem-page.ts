import { AppError, isErrorCode, statusOf } from '../errors/index.ts';
import { getProblemTexts } from '../i18n/problems.ts';
import { jsonResponse, languageOf } from './answers.ts';
import { respond } from './respond.ts';

/** `GET /api/v1/problems/CODE`: what the `type` of a problem document points to. */
export function describeProblem(request: Request, code: string): Promise<Response> {
  return respond(request, async () => {
    if (!isErrorCode(code)) throw new AppError('not-found', {});
    const language = languageOf(request);
    const { title } = getProblemTexts(language)[code];
    return jsonResponse({ code, status: statusOf[code], title }, 200, {
      'Content-Language': language,
      Vary: 'Accept-Language',
    });
  });
}
