import { z } from 'zod';

/** Longest line that is read: the largest revocation lists of public CAs have some 10 MB before base64. */
export const LINE_BYTES_MAX = 32 * 1024 * 1024;

/** RFC 3339 §5.6, which allows small letters as well. */
export const instantSchema = z
  .string()
  .transform((text) => text.toUpperCase())
  .pipe(z.iso.datetime({ offset: true }));

const pemList = z.array(z.string()).nullish();

/** A question for the verifier, in the form in which conformance suites are exchanged. */
const caseSchema = z.object({
  id: z.union([z.string(), z.number()]),
  peer_pem: z.string(),
  trusted_pem: z.array(z.string()),
  kind: z.enum(['server', 'client']).nullish(),
  intermediates_pem: pemList,
  crls: pemList,
  /** Null = now. */
  validation_time: instantSchema.nullish(),
  /** null = no name is checked. */
  hostname: z.string().nullish(),
  hostname_kind: z.enum(['dns', 'ip']).nullish(),
  /** Certificates allowed between the peer's and the anchor, self-issued ones counted. */
  max_chain_depth: z.number().int().nonnegative().nullish(),
  eku: z.enum(['server', 'client', 'any']).nullish(),
});

export type VerifyCase = z.infer<typeof caseSchema>;
export type CaseId = VerifyCase['id'];

/** Why a line is no case. */
export type CaseFault =
  | { readonly code: 'too-long' }
  | { readonly code: 'not-json' }
  | { readonly code: 'field'; readonly field: string };

export type CaseResult =
  | { readonly ok: true; readonly value: VerifyCase }
  | { readonly ok: false; readonly id: CaseId | null; readonly fault: CaseFault };

export function readCase(text: string, cut: boolean): CaseResult {
  if (cut) return { ok: false, id: idAtBeginning(text), fault: { code: 'too-long' } };
  const json = parsed(text);
  if (json === undefined) return { ok: false, id: idAtBeginning(text), fault: { code: 'not-json' } };
  const read = caseSchema.safeParse(json);
  if (read.success) return { ok: true, value: read.data };
  const field = fieldName(read.error.issues[0]?.path ?? []);
  return { ok: false, id: idOf(json), fault: { code: 'field', field } };
}

/** Undefined for what is no JSON, or nested more deeply than can be read. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function idOf(json: unknown): CaseId | null {
  const read = caseSchema.pick({ id: true }).safeParse(json);
  return read.success ? read.data.id : null;
}

/** The id of a line that is damaged or too long further on: suites write it first. */
function idAtBeginning(text: string): CaseId | null {
  const quoted = /^\s*\{\s*"id"\s*:\s*("(?:[^"\\]|\\.){0,1000}")/.exec(text.slice(0, 4096))?.[1];
  const id = quoted === undefined ? null : parsed(quoted);
  return typeof id === 'string' ? id : null;
}

/** `intermediates_pem[2]`; empty where the line as a whole is no object. */
function fieldName(path: readonly PropertyKey[]): string {
  return path.map((part) => (typeof part === 'number' ? `[${part}]` : String(part))).join('');
}
