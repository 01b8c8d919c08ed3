import { z } from 'zod';
import { AppError } from '../errors/app-error.ts';
import { holdsPrivateKey } from '../target/clean.ts';
import { readServerName } from '../target/host.ts';
import { parseTarget } from '../target/parse.ts';
import type { Target } from '../target/schema.ts';
import { pemToDer } from '../x509/pem.ts';
import { readCertificate } from '../x509/read.ts';

/** Longer than any input that can be a target; what is longer gets the target's own answer. */
const MAX_TARGET_CHARACTERS = 16 * 1024;
const MAX_CA_TEXTS = 20;

const caText = z
  .string()
  .refine(
    (text) => pemToDer(text).some((der) => readCertificate(der).ok),
    'wanted: PEM text with at least one readable CERTIFICATE block',
  );

/** Body of `POST /api/v1/reports`. */
export const lookBodySchema = z.strictObject({
  target: z.string().max(MAX_TARGET_CHARACTERS),
  options: z
    .strictObject({
      /** server_name to send and check instead of the host. */
      sni: z.string().max(255).nullish(),
      /** CA certificates in PEM that count as trusted for this look. */
      ca: z.array(caText).max(MAX_CA_TEXTS).optional(),
    })
    .optional(),
});

export interface LookInput {
  readonly target: Target;
  readonly sni: string | null;
  readonly ca: readonly string[];
}

/** JSON text → what is to be looked at. Throws AppErrors that quote nothing secret. */
export function readLookBody(text: string): LookInput {
  const json = parseJson(text);
  if (json === undefined) refusePrivateKey(text);
  if (holdsKeyAnywhere(json) || holdsPrivateKey(text)) throw new AppError('private-key-refused', {});
  return understand(json);
}

/** A form's fields `target`, `sni` and `ca` → the same. */
export function readLookForm(fields: URLSearchParams): LookInput {
  if ([...fields.values()].some(holdsPrivateKey)) throw new AppError('private-key-refused', {});
  const ca = fields.getAll('ca').filter((text) => text.trim() !== '');
  return understand({ target: fields.get('target') ?? '', options: { sni: fields.get('sni'), ca } });
}

function understand(body: unknown): LookInput {
  const read = lookBodySchema.safeParse(body);
  if (!read.success) throw invalid(read.error.issues);
  const { target, options } = read.data;
  return { target: readTarget(target), sni: readSni(options?.sni ?? null), ca: options?.ca ?? [] };
}

function readTarget(text: string): Target {
  const read = parseTarget(text);
  if (read.ok) return read.target;
  if (read.fault.code === 'private-key') throw new AppError('private-key-refused', {});
  throw new AppError('invalid-target', { fault: read.fault });
}

function readSni(text: string | null): string | null {
  if (text === null || text.trim() === '') return null;
  const name = readServerName(text);
  if (name !== null) return name;
  throw new AppError('invalid-request', {
    issues: [{ path: 'options.sni', message: 'wanted: a host name, such as www.example.com' }],
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refusePrivateKey(text: string): never {
  if (holdsPrivateKey(text)) throw new AppError('private-key-refused', {});
  throw new AppError('invalid-request', { issues: [{ path: '', message: 'not JSON' }] });
}

/** Every string at any depth, keys included: JSON can hide a PEM header behind \u escapes. */
function holdsKeyAnywhere(value: unknown): boolean {
  if (typeof value === 'string') return holdsPrivateKey(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, inner]) => holdsPrivateKey(name) || holdsKeyAnywhere(inner));
}

function invalid(issues: readonly z.core.$ZodIssue[]): AppError {
  return new AppError('invalid-request', {
    issues: issues.slice(0, 10).map(({ path, message }) => ({ path: path.map(String).join('.'), message })),
  });
}
