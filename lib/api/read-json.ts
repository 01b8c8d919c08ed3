import type { z } from 'zod';
import { AppError } from '../errors/app-error.ts';
import { holdsPrivateKey } from '../target/clean.ts';

/** JSON text → its value. A private key anywhere in it is refused, and repeated nowhere. */
export function readJson(text: string): unknown {
  const json = parseJson(text);
  if (holdsKeyAnywhere(json) || holdsPrivateKey(text)) throw new AppError('private-key-refused', {});
  if (json === undefined)
    throw new AppError('invalid-request', { issues: [{ path: '', message: 'not JSON' }] });
  return json;
}

/** The value as the schema wants it; an `invalid-request` that names each place that isn't so. */
export function readAs<S extends z.ZodType>(schema: S, value: unknown): z.infer<S> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw new AppError('invalid-request', {
    issues: read.error.issues
      .slice(0, 10)
      .map(({ path, message }) => ({ path: path.map(String).join('.'), message })),
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Every string at any depth, keys included: JSON can hide a PEM header behind \u escapes. By a list instead of
 * recursion: a body of nothing but brackets is nested deeper than the call stack reaches.
 */
function holdsKeyAnywhere(json: unknown): boolean {
  const pending: unknown[] = [json];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value === 'string' && holdsPrivateKey(value)) return true;
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, inner] of Object.entries(value)) pending.push(name, inner);
  }
  return false;
}
