import type { CauseId, CauseStatus } from '../causes/ids.ts';
import { type CaseId, type Clue, caseIds } from '../messages-in/define.ts';
import type { Report } from '../report/schema.ts';
import type { VerdictFacts } from '../report/verdict-facts.ts';
import type { GuideCode, GuideContext } from './define.ts';
import type { StepId } from './ids.ts';
import { isKnownCause, stepFor, stepNumber } from './opening-step.ts';
import { pointing } from './pointing.ts';
import { type RailStep, railOf } from './rail.ts';
import { formatGuideState, type GuideState, stateFields } from './state.ts';
import { stepOf } from './steps/index.ts';
import { back, firstStep, follow, type GuideInput, jump, type Standing, standing } from './walk.ts';

/** A line of what is known: a checklist group or a cause. */
export interface KnownRow {
  readonly kind: 'group' | 'cause';
  readonly id: string;
  readonly state: CauseStatus;
  /** Indexes into the report's findings. */
  readonly findings: readonly number[];
}

export interface GuideOption {
  readonly id: string;
  readonly to: StepId;
  /** Leads to one more question of the same step. */
  readonly stays: boolean;
}

/** Everything that the guide shows for one address; plain data, its words are looked up by id. */
export interface GuideView {
  readonly step: StepId;
  readonly number: number;
  readonly opening: StepId;
  readonly rail: readonly (RailStep & { readonly query: string })[];
  readonly clue: Clue;
  readonly known: readonly KnownRow[];
  readonly ruledOut: readonly KnownRow[];
  readonly facts: VerdictFacts;
  /** Causes that evidence and answers point to, leading first. */
  readonly causes: readonly CauseId[];
  /** What mends it, at the step where it is mended. */
  readonly fix: { readonly cause: string | null; readonly certain: boolean } | null;
  readonly cases: readonly CaseId[];
  readonly todos: readonly { readonly id: string; readonly code: readonly GuideCode[] }[];
  readonly question: {
    readonly id: string;
    readonly code: readonly GuideCode[];
    /** Fingerprint of the certificate that was seen from here, to compare. */
    readonly seen: string | null;
    readonly chosen: string | null;
    readonly options: readonly GuideOption[];
    /** What the form carries along. */
    readonly fields: readonly (readonly [name: string, value: string])[];
  };
  /** Query of the address one question back; null at the beginning. */
  readonly back: string | null;
  /** It works again: what is left is to write it down. */
  readonly finished: boolean;
}

export function guideView(input: GuideInput): GuideView {
  const at = standing(input);
  const { step, context } = at;
  const { certain, causes } = pointing(input.report, context.clue, input.state.answers);
  const rows = rowsOf(input.report, step);
  const previous = back(input);
  return {
    step,
    number: stepNumber(step),
    opening: firstStep(input.report),
    rail: railOf(step, context, certain).map((rail) => ({
      ...rail,
      query: formatGuideState(rail.step === step ? { ...input.state, step } : jump(input, rail.step)),
    })),
    clue: context.clue,
    known: rows.filter(({ state }) => state !== 'ruled-out'),
    ruledOut: rows.filter(({ state }) => state === 'ruled-out'),
    facts: context.facts,
    causes: causes.filter(isKnownCause),
    fix: fixAt(step, context, certain),
    cases: casesOf(context),
    todos: Object.entries(stepOf(step).todos).flatMap(([id, { when, code }]) =>
      (when?.(context) ?? true) ? [{ id, code: code(context) }] : [],
    ),
    question: questionView(input, at),
    back: previous === null ? null : formatGuideState(previous),
    finished: step === 'confirm' && input.state.answers['works-now'] === 'works',
  };
}

function questionView(input: GuideInput, { id, question, step, context }: Standing): GuideView['question'] {
  const { [id]: chosen, ...others } = input.state.answers;
  // The question is named too: with its answer given, another one might stand first.
  const state: GuideState = { ...input.state, step, ask: id, answers: others };
  const compares = id === 'same-certificate';
  return {
    id,
    code: question.code?.(context) ?? [],
    seen: compares ? (input.report?.views[0]?.sent[0] ?? null) : null,
    chosen: chosen ?? null,
    options: Object.keys(question.options).map((option) => {
      const to = follow(input, option)?.step ?? step;
      return { id: option, to, stays: to === step };
    }),
    fields: stateFields(state),
  };
}

function rowsOf(report: Report | null, step: StepId): readonly KnownRow[] {
  if (report === null) return [];
  const groups: readonly string[] = stepOf(step).groups;
  if (groups.length > 0) {
    return report.groups
      .filter(({ id }) => groups.includes(id))
      .map(({ id, state, causes }) => {
        const worst = report.causes.find((cause) => causes.includes(cause.id) && cause.status === state);
        return { kind: 'group', id, state, findings: worst?.evidence ?? [] };
      });
  }
  return report.causes
    .filter(({ id }) => stepFor(id) === step)
    .map(({ id, status, evidence }) => ({ kind: 'cause', id, state: status, findings: evidence }));
}

/** The leading cause that is mended here. A sound server's advice belongs to the client. */
function fixAt(
  step: StepId,
  { report, causes, clue, answers }: GuideContext,
  certain: boolean,
): GuideView['fix'] {
  const cause = causes.find((id) => stepFor(id) === step);
  if (cause !== undefined) return { cause, certain };
  const sound = step === 'client' && report?.outcome === 'sound' && causes.length === 0;
  const seenFine = step === 'client' && clue.causes.length === 0 && answers['what-you-see'] === 'fine';
  return sound || seenFine ? { cause: null, certain: true } : null;
}

/** Programs with a page of their own; all of them where a person only says that it is an application. */
function casesOf({ clue, answers }: GuideContext): readonly CaseId[] {
  if (clue.cases.length > 0) return clue.cases;
  return answers['which-client'] === 'application' ? caseIds : [];
}
