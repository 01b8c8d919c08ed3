import { z } from 'zod';
import { AppError } from '../errors/app-error.ts';
import { starttlsNames, starttlsScheme } from '../starttls/index.ts';
import { holdsPrivateKey } from '../target/clean.ts';
import { readServerName } from '../target/host.ts';
import { parseTarget } from '../target/parse.ts';
import type { Target } from '../target/schema.ts';
import { derToPem, pemToDer } from '../x509/pem.ts';
import { readCertificate } from '../x509/read.ts';
import { readAs, readJson } from './read-json.ts';

/** Longer than any input that can be a target; what is longer gets the target's own answer. */
const MAX_TARGET_CHARACTERS = 16 * 1024;
const MAX_CA_TEXTS = 20;
/** Far beyond any id: what is longer is none. */
const MAX_ID_CHARACTERS = 100;

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
      /** The dialogue that leads to TLS (STARTTLS); absent or null = as the target's scheme or port says. */
      starttls: z.enum(starttlsNames).nullish(),
      /** CA certificates in PEM that count as trusted for this look. */
      ca: z.array(caText).max(MAX_CA_TEXTS).optional(),
    })
    .optional(),
});

/** The other body of `POST /api/v1/reports`: target and options are those of an earlier report. */
export const retestBodySchema = z.strictObject({ retestOf: z.string().max(MAX_ID_CHARACTERS) });

export interface LookInput {
  readonly target: Target;
  readonly sni: string | null;
  readonly ca: readonly string[];
  /** The report of which this is a retest. */
  readonly retestOf: string | null;
}

/** What is asked for: a look, or the look of an earlier report once more. */
export type Wanted = LookInput | z.infer<typeof retestBodySchema>;

/** JSON text → what is to be looked at. Throws AppErrors that quote nothing secret. */
export function readLookBody(text: string): Wanted {
  return understand(readJson(text));
}

/** A form's fields `target`, `sni`, `starttls` and `ca`, or `retestOf` alone → the same. */
export function readLookForm(fields: URLSearchParams): Wanted {
  if ([...fields.values()].some(holdsPrivateKey)) throw new AppError('private-key-refused', {});
  const retestOf = fields.get('retestOf');
  if (retestOf !== null) return understand({ retestOf });
  const ca = fields.getAll('ca').filter((text) => text.trim() !== '');
  const [sni, starttls] = [fields.get('sni'), fields.get('starttls') || null];
  return understand({ target: fields.get('target') ?? '', options: { sni, starttls, ca } });
}

function understand(body: unknown): Wanted {
  if (typeof body === 'object' && body !== null && 'retestOf' in body) return readAs(retestBodySchema, body);
  const { target, options } = readAs(lookBodySchema, body);
  return {
    target: readTarget(target, options?.starttls ?? null),
    sni: readSni(options?.sni ?? null),
    ca: (options?.ca ?? []).map(certificatesOf),
    retestOf: null,
  };
}

/** The certificates of a text and nothing else of it: what stands around them is neither needed nor kept. */
function certificatesOf(text: string): string {
  return pemToDer(text)
    .filter((der) => readCertificate(der).ok)
    .map(derToPem)
    .join('');
}

function readTarget(text: string, starttls: string | null): Target {
  const read = parseTarget(text, starttls === null ? null : starttlsScheme(starttls));
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
