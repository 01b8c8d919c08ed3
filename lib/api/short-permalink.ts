import { reportIdPattern } from '../store/index.ts';
import { languageOf } from './answers.ts';

/** `GET /r/ID`: on to the page in the reader's language; what is no id leads to the same page's "not found". */
export function shortPermalink(request: Request, id: string): Response {
  const page = reportIdPattern.test(id) ? `/r/${id}` : '/r/unknown';
  return new Response(null, {
    status: 307,
    headers: {
      Location: `/${languageOf(request)}${page}`,
      Vary: 'Accept-Language',
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
    },
  });
}
