import type { AsyncLocalStorage } from 'node:async_hooks';

/** As much of a Node response as is needed here. */
interface Answer {
  statusCode: number;
  readonly headersSent: boolean;
}

/** Where scripts/serve.ts keeps the response of the request that is being answered. */
const key = Symbol.for('certwhy.response');
const holder: { readonly [key: symbol]: AsyncLocalStorage<Answer> | undefined } = globalThis as never;

/**
 * Answers 404 with the page that is being rendered. Next's own notFound() sends an empty page that a script
 * has to fill, so it is only the fallback: false where the server keeps no response (`next dev`).
 */
export function answerNotFound(): boolean {
  const response = holder[key]?.getStore();
  if (response === undefined || response.headersSent) return false;
  response.statusCode = 404;
  return true;
}
