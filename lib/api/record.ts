import { AppError } from '../errors/index.ts';
import { languageNamed } from '../i18n/choose-language.ts';
import { getMessages } from '../i18n/index.ts';
import type { CaseRecord } from '../report/record.ts';
import { recordMarkdown } from '../report/record-markdown.ts';
import { getRuntime } from '../runtime/index.ts';
import { fileResponse, languageOf } from './answers.ts';
import { caseRecord } from './case-record.ts';
import { permalink } from './permalink.ts';
import { respond } from './respond.ts';

/** `GET /api/v1/reports/ID/record?lang=en|ja`: the record of the case as a Markdown file. */
export function downloadRecord(request: Request, id: string): Promise<Response> {
  return respond(request, async () => {
    const { store, config } = await getRuntime();
    const language =
      languageNamed(new URL(request.url).searchParams.get('lang') ?? '') ?? languageOf(request);
    const record = await caseRecord(store, id, getMessages(language));
    if (record === null) throw new AppError('not-found', {});
    const text = recordMarkdown(record, (reportId) => permalink(config, request, reportId));
    return fileResponse(text, 'text/markdown', fileName(record));
  });
}

/** `certwhy-www.example.com-443-2026-11-23.md`: targets are ASCII, but for the colons of IPv6. */
function fileName({ target, looks }: CaseRecord): string {
  const safe = target.replace(/[^A-Za-z0-9.]+/g, '-').replace(/^-|-$/g, '');
  return `certwhy-${safe}-${looks.at(-1)?.at.slice(0, 10)}.md`;
}
