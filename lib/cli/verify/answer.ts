import type { VerifyText } from '../../i18n/verify.ts';
import type { Profile } from '../../paths/profiles/profile.ts';
import type { VerifyCase } from './case.ts';
import { type CaseFault, type CaseId, readCase } from './case.ts';
import { questionOf } from './case-question.ts';
import { type ExplainedFinding, explain, type RejectedIssuer } from './explain.ts';
import { type Code, type Judged, judgeChain } from './judge.ts';
import type { Line } from './lines.ts';

/** One line of what `verify --jsonl` answers. */
export interface Answer extends Partial<FullAnswer> {
  readonly id: CaseId | null;
  readonly verdict: 'accept' | 'reject' | 'skip';
  readonly codes: readonly (Code | 'bad-case' | 'internal-error')[];
  /** For people: what is wrong with the line, or where reading a certificate stopped. */
  readonly message?: string;
}

/** What `--explain` adds. */
interface FullAnswer {
  readonly profile: string;
  readonly warnings: readonly Code[];
  /** Subjects, the peer's first. */
  readonly path: readonly string[];
  readonly findings: readonly ExplainedFinding[];
  readonly rejected: readonly RejectedIssuer[];
}

export interface AnswerOptions {
  readonly profile: Profile;
  readonly explain: boolean;
  readonly clock: () => Date;
  readonly text: VerifyText;
}

/** The answer to one line, whatever stands in it; never throws. */
export function answerLine(line: Line, options: AnswerOptions): Answer {
  const read = readCase(line.text, line.cut);
  if (!read.ok) return badCase(read.id, read.fault, options.text);
  try {
    return answerCase(read.value, options);
  } catch (error) {
    // A fault of ours must not cost the answers to the other cases.
    return { id: read.value.id, verdict: 'skip', codes: ['internal-error'], message: String(error) };
  }
}

function badCase(id: CaseId | null, fault: CaseFault, text: VerifyText): Answer {
  return { id, verdict: 'skip', codes: ['bad-case'], message: text.badCase(fault) };
}

function answerCase(given: VerifyCase, options: AnswerOptions): Answer {
  const question = questionOf(given, options.profile, options.clock);
  const judged = judgeChain(question);
  const { verdict, codes } = judged;
  const message = messageOf(judged, options.text);
  const answer: Answer = { id: given.id, verdict, codes, ...(message === null ? {} : { message }) };
  if (!options.explain) return answer;
  const { best, path, findings, rejected } = explain(judged, question.stores);
  return {
    ...answer,
    profile: options.profile.id,
    warnings: [...new Set(best?.warnings.map(({ fault }) => fault) ?? [])],
    path: path.map(({ subject }) => subject),
    findings,
    rejected,
  };
}

function messageOf({ codes, unreadable }: Judged, text: VerifyText): string | null {
  if (!codes.includes('malformed-certificate')) return null;
  return unreadable.map((one) => text.unreadable(one.source, one.position, one.defect)).join(' ');
}
