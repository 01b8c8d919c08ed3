import type { Profile } from '../../lib/paths/profiles/profile.ts';
import type { PathFinding, PathSearch } from '../../lib/paths/schema.ts';
import type { PathQuestion } from '../../lib/paths/search.ts';
import { type ReadResult, readResultSchema } from '../../lib/x509/facts.ts';
import { fingerprint } from '../../lib/x509/fingerprint.ts';
import { type Scenario, signedPart } from './scenario.ts';

/** What is on trial; tests put liars in its place. */
export interface Judge {
  readonly read: (der: Uint8Array) => ReadResult;
  readonly readList: (der: Uint8Array) => unknown;
  readonly search: (question: PathQuestion) => PathSearch;
  readonly profiles: readonly Profile[];
}

export interface Trial {
  /** `malformed`: the leaf can't be read. */
  readonly verdict: 'accepted' | 'rejected' | 'malformed';
  /** What must never happen; [] as it should be. */
  readonly problems: readonly string[];
  /** All that was answered, for comparison. */
  readonly answers: string;
}

/** Lets the judge say what it thinks of a scenario, by every profile; `signed` is all that may be believed. */
export function trialOf(scenario: Scenario, signed: ReadonlySet<string>, judge: Judge): Trial {
  try {
    const problems = [...scenario.sent, ...scenario.anchors].flatMap((der) => problemsOfReading(der, judge));
    for (const list of scenario.crls) judge.readList(list);
    const searches = judge.profiles.map((profile) => answer(scenario, profile, judge));
    for (const { search, steady } of searches) {
      problems.push(...beliefs(search, scenario, signed));
      if (!steady) problems.push('asked twice, it gives two answers');
    }
    const [first] = scenario.sent;
    const malformed = first !== undefined && !judge.read(first).ok;
    const accepted = searches.some(({ search }) => search.paths.some(({ valid }) => valid));
    const answers = searches.map(({ text }) => text).join('\n');
    return { verdict: accepted ? 'accepted' : malformed ? 'malformed' : 'rejected', problems, answers };
  } catch (error) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { verdict: 'rejected', problems: [`exception: ${what}`], answers: '' };
  }
}

function problemsOfReading(der: Uint8Array, { read }: Judge): string[] {
  const result = read(der);
  const parsed = readResultSchema.safeParse(result);
  return parsed.success ? [] : [`facts that break their schema: ${parsed.error.message}`];
}

function answer({ sent, anchors, crls, now, host }: Scenario, profile: Profile, { search }: Judge) {
  const stores = [{ id: 'operator', source: 'fuzz', decides: true, anchors }] as const;
  const question = { sent, fetched: [], stores, now, purpose: 'server', profile, host, crls } as const;
  const once = search(question);
  // New bytes, as another request would bring them: what is remembered must not change the answer.
  const again = search({ ...question, sent: sent.map((der) => Buffer.from(der)) });
  const text = JSON.stringify(once);
  return { search: once, text, steady: text === JSON.stringify(again) };
}

/** Signatures stand for what they were made of: other bytes can't be trusted, and can't revoke. */
function beliefs({ paths }: PathSearch, scenario: Scenario, signed: ReadonlySet<string>): string[] {
  const trusted = new Set(scenario.anchors.map(fingerprint));
  const believed = new Set(paths.filter(({ valid }) => valid).flatMap(({ certificates }) => certificates));
  const problems = scenario.sent.flatMap((der) => {
    const sha256 = believed.size === 0 ? '' : fingerprint(der);
    const forged = believed.has(sha256) && !trusted.has(sha256) && !isSigned(der, signed);
    return forged ? [`accepted although nobody signed those bytes: ${sha256}`] : [];
  });
  if (paths.some(saysRevoked) && !scenario.crls.some((list) => isSigned(list, signed))) {
    problems.push('revoked by a list that nobody signed');
  }
  return problems;
}

function saysRevoked({ faults, warnings }: PathSearch['paths'][number]): boolean {
  return [...faults, ...warnings].some(({ fault }: PathFinding) => fault === 'revoked');
}

function isSigned(bytes: Uint8Array, signed: ReadonlySet<string>): boolean {
  const part = signedPart(bytes);
  return part !== null && signed.has(part);
}
