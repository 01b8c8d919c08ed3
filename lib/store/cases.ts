import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Report } from '../report/schema.ts';
import { readDocument } from './document.ts';
import type { ReportTable, Tables } from './tables.ts';

/** A report of a case, as a timeline shows it. */
export interface CaseMember {
  readonly id: string;
  /** RFC 3339, UTC. */
  readonly createdAt: string;
  readonly outcome: Report['outcome'];
  readonly primary: string | null;
}

const outcomeSchema = z.enum(['sound', 'fault', 'not-looked']);
const givenSchema = z.object({ ca: z.array(z.string()) });

/** CA certificates of a request, kept so that a retest can look in the same way. */
export function writeGiven(ca: readonly string[]): string | null {
  return ca.length === 0 ? null : JSON.stringify({ ca });
}

export function readGiven(given: string | null): readonly string[] {
  return given === null ? [] : givenSchema.parse(JSON.parse(given)).ca;
}

/** The case that a new report joins: that of the report it retests, while that one is still there. */
export async function caseIdFor(db: Kysely<Tables>, id: string, retestOf: string | null): Promise<string> {
  if (retestOf === null) return id;
  const before = await db
    .selectFrom('report')
    .select('case_id')
    .where('id', '=', retestOf)
    .executeTakeFirst();
  return before?.case_id ?? retestOf;
}

/** All reports that are connected with this one by retests and have not expired, oldest first. */
export async function membersOf(db: Kysely<Tables>, id: string, now: Date): Promise<readonly CaseMember[]> {
  const rows = await db
    .selectFrom('report')
    .select(['id', 'created_at', 'outcome', 'primary_cause'])
    .where('case_id', 'in', (of) => of.selectFrom('report').select('case_id').where('id', '=', id))
    .where('expires_at', '>', now.toISOString())
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  if (!rows.some((row) => row.id === id)) return [];
  return Promise.all(rows.map((row) => member(db, row)));
}

type Row = Pick<ReportTable, 'id' | 'created_at' | 'outcome' | 'primary_cause'>;

async function member(db: Kysely<Tables>, row: Row): Promise<CaseMember> {
  const { outcome, primary } = row.outcome === null ? await readMember(db, row.id) : asMember(row);
  return { id: row.id, createdAt: row.created_at, outcome, primary };
}

function asMember(row: Row): Pick<CaseMember, 'outcome' | 'primary'> {
  return { outcome: outcomeSchema.parse(row.outcome), primary: row.primary_cause };
}

async function readMember(db: Kysely<Tables>, id: string): Promise<Pick<CaseMember, 'outcome' | 'primary'>> {
  const { document } = await db
    .selectFrom('report')
    .select('document')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return readDocument(document);
}
