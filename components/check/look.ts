import type { ProgressEvent } from '../../lib/observation/progress.ts';
import { createEventReader } from './server-events.ts';

/** What the dashboard says in place of a report (RFC 9457), in the reader's language. */
export interface Problem {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly retryAfterSeconds?: number;
}

export type LookEnd =
  | { readonly end: 'report'; readonly id: string; readonly deleteToken: string }
  | { readonly end: 'problem'; readonly problem: Problem }
  | { readonly end: 'lost' };

export interface LookRequest {
  readonly target: string;
  readonly sni: string | null;
  readonly starttls: string | null;
  readonly ca: string | null;
  /** Id of the report whose target and options are to be taken instead. */
  readonly retestOf: string | null;
  readonly language: string;
}

/** Asks for a report and follows its stages. Never throws, also when it is aborted. */
export async function look(
  request: LookRequest,
  signal: AbortSignal,
  onProgress: (event: ProgressEvent) => void,
): Promise<LookEnd> {
  try {
    const response = await fetch('/api/v1/reports', {
      method: 'POST',
      signal,
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        'accept-language': request.language,
      },
      body: JSON.stringify(bodyOf(request)),
    });
    if (!response.ok || response.body === null) return { end: 'problem', problem: await response.json() };
    return await follow(response.body, onProgress);
  } catch {
    return { end: 'lost' };
  }
}

function bodyOf({ target, sni, starttls, ca, retestOf }: LookRequest): object {
  if (retestOf !== null) return { retestOf };
  return { target, options: { sni, starttls, ca: ca === null ? [] : [ca] } };
}

async function follow(
  body: ReadableStream<Uint8Array>,
  onProgress: (event: ProgressEvent) => void,
): Promise<LookEnd> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const read = createEventReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    for (const { event, data } of read(decoder.decode(part.value, { stream: true }))) {
      // The dashboard's own answers, typed by lib/observation/progress.ts and lib/errors on its side.
      if (event === 'progress') onProgress(JSON.parse(data));
      if (event === 'report') return { end: 'report', ...JSON.parse(data) };
      if (event === 'problem') return { end: 'problem', problem: JSON.parse(data) };
    }
  }
  return { end: 'lost' };
}
