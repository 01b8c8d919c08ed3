import { bits, boolean, explicit, implicit, integer, sequence, time, tlv } from './der-writer.ts';
import {
  directory,
  extension,
  type Made,
  type NameDraft,
  name,
  type SignatureKind,
  signatures,
  uri,
} from './forge.ts';

export interface EntryDraft {
  readonly serial: number | Buffer;
  readonly date?: Date | Buffer;
  /** CRLReason by number. */
  readonly reason?: number;
  readonly certificateIssuer?: NameDraft;
  readonly extensions?: readonly Buffer[];
}

export interface CrlDraft {
  /** 1 leaves the field out; 2 unless given. */
  readonly version?: number;
  /** Overrides the signer's name. */
  readonly issuer?: Buffer;
  readonly thisUpdate?: Date;
  /** Null = left out. */
  readonly nextUpdate?: Date | null;
  readonly entries?: readonly EntryDraft[];
  /** The bytes between the times and the extensions, instead of `entries`. */
  readonly rawEntries?: Buffer;
  /** Null = left out; 1 unless given. */
  readonly number?: number | null;
  /** Makes it a delta. */
  readonly base?: number;
  /** Whether it names the signer's key; it does unless told otherwise. */
  readonly keyId?: boolean;
  readonly scope?: Buffer;
  readonly extensions?: readonly Buffer[];
  readonly signature?: SignatureKind;
  readonly innerAlgorithm?: Buffer;
  /** Spoils the signature. */
  readonly corrupt?: boolean;
}

export interface MadeCrl {
  readonly der: Buffer;
}

const NUMBER = '2.5.29.20';
const DELTA = '2.5.29.27';
const SCOPE = '2.5.29.28';

/** Signs a list with the signer's key; it holds around `noon`, from 2026-06-01 to 2026-07-01. */
export function revocationList(signer: Made, draft: CrlDraft = {}): MadeCrl {
  const kind = draft.signature ?? signatures.ecdsaSha256;
  const { version = 2, entries = [], nextUpdate = new Date('2026-07-01T00:00:00Z') } = draft;
  const extensions = draft.extensions ?? listExtensions(signer, draft);
  const tbs = sequence(
    ...(version === 1 ? [] : [integer(version - 1)]),
    draft.innerAlgorithm ?? kind.algorithm,
    draft.issuer ?? signer.name,
    time(draft.thisUpdate ?? new Date('2026-06-01T00:00:00Z')),
    ...(nextUpdate === null ? [] : [time(nextUpdate)]),
    draft.rawEntries ?? (entries.length === 0 ? Buffer.alloc(0) : sequence(...entries.map(entry))),
    ...(extensions.length === 0 ? [] : [explicit(0, sequence(...extensions))]),
  );
  const signature = kind.sign(tbs, signer.key.privateKey);
  if (draft.corrupt) signature[signature.length - 1] = (signature.at(-1) ?? 0) ^ 0x01;
  return { der: sequence(tbs, kind.algorithm, bits(signature)) };
}

function listExtensions(
  signer: Made,
  { version, number = 1, base, keyId = true, scope }: CrlDraft,
): Buffer[] {
  if (version === 1) return [];
  return [
    ...(keyId ? [extension('2.5.29.35', sequence(implicit(0, signer.key.keyId)))] : []),
    ...(number === null ? [] : [extension(NUMBER, integer(number))]),
    ...(base === undefined ? [] : [extension(DELTA, integer(base), true)]),
    ...(scope === undefined ? [] : [scope]),
  ];
}

export const crlNumber = (number: number, critical = false) => extension(NUMBER, integer(number), critical);

export function entry({ serial, date, reason, certificateIssuer, extensions = [] }: EntryDraft): Buffer {
  const all = [
    ...(reason === undefined ? [] : [extension('2.5.29.21', tlv(0x0a, Buffer.of(reason)))]),
    ...(certificateIssuer === undefined ? [] : [certificateIssuerOf(certificateIssuer)]),
    ...extensions,
  ];
  return sequence(
    typeof serial === 'number' ? integer(serial) : serial,
    Buffer.isBuffer(date) ? date : time(date ?? new Date('2026-05-01T00:00:00Z')),
    ...(all.length === 0 ? [] : [sequence(...all)]),
  );
}

const certificateIssuerOf = (draft: NameDraft) => extension('2.5.29.29', sequence(directory(draft)), true);

export interface ScopeDraft {
  /** The point's full names, or with `relative` the attribute that is added to the issuer's name. */
  readonly names?: readonly Buffer[];
  readonly relative?: string;
  readonly only?: 'users' | 'cas' | 'attributes';
  /** Numbers of reason flags. */
  readonly reasons?: readonly number[];
  readonly indirect?: boolean;
  readonly critical?: boolean;
}

const onlyTags = { users: 1, cas: 2, attributes: 5 } as const;
const yes = boolean(true).subarray(2);

/** issuingDistributionPoint. */
export function scope({ names, relative, only, reasons, indirect, critical = true }: ScopeDraft): Buffer {
  const value = sequence(
    ...pointName(names, relative),
    ...(only === undefined || only === 'attributes' ? [] : [implicit(onlyTags[only], yes)]),
    ...(reasons === undefined ? [] : [implicit(3, reasonFlags(reasons))]),
    ...(indirect === true ? [implicit(4, yes)] : []),
    ...(only === 'attributes' ? [implicit(onlyTags.attributes, yes)] : []),
  );
  return extension(SCOPE, value, critical);
}

export interface PointDraft {
  readonly names?: readonly Buffer[];
  readonly relative?: string;
  readonly reasons?: readonly number[];
  readonly crlIssuer?: NameDraft;
}

/** cRLDistributionPoints of a certificate. */
export function distributionPoints(...points: readonly PointDraft[]): Buffer {
  const values = points.map(({ names, relative, reasons, crlIssuer }) =>
    sequence(
      ...pointName(names, relative),
      ...(reasons === undefined ? [] : [implicit(1, reasonFlags(reasons))]),
      ...(crlIssuer === undefined ? [] : [explicit(2, directory(crlIssuer))]),
    ),
  );
  return extension('2.5.29.31', sequence(...values));
}

export const crlUrl = 'http://crl.example.test/1.crl';
export const atUrl = { names: [uri(crlUrl)] };

function pointName(names: readonly Buffer[] | undefined, relative: string | undefined): Buffer[] {
  if (names !== undefined) return [explicit(0, explicit(0, ...names))];
  if (relative === undefined) return [];
  // The SET of a name of one attribute, under the tag [1] instead of its own.
  const set = Buffer.from(name(relative).subarray(2));
  set[0] = 0xa1;
  return [explicit(0, set)];
}

/** Content of a BIT STRING with these bits. */
function reasonFlags(numbers: readonly number[]): Buffer {
  const content = [0, 0];
  for (const number of numbers) content[number >> 3] = (content[number >> 3] ?? 0) | (0x80 >> (number & 7));
  return Buffer.of(7, ...content);
}
