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

/** Every string at any depth, keys included: JSON can hide a PEM header behind \u escapes. */
function holdsKeyAnywhere(value: unknown): boolean {
  if (typeof value === 'string') return holdsPrivateKey(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, inner]) => holdsPrivateKey(name) || holdsKeyAnywhere(inner));
}
