import { readErrorText } from '../messages-in/index.ts';
import type { Report } from '../report/schema.ts';
import type { Goal, GuideContext, QuestionDefinition } from './define.ts';
import type { StepId } from './ids.ts';
import { openingStep } from './opening-step.ts';
import { commandFacts } from './place.ts';
import { pointing } from './pointing.ts';
import { questionAt, stepOfQuestion } from './questions.ts';
import type { GuideState } from './state.ts';
import { stepOf } from './steps/index.ts';

export interface GuideInput {
  /** null = the guide runs from the error text alone. */
  readonly report: Report | null;
  readonly state: GuideState;
}

export interface Standing {
  readonly step: StepId;
  readonly id: string;
  readonly question: QuestionDefinition;
  readonly context: GuideContext;
}

/** Without a report the message comes first. */
export function firstStep(report: Report | null): StepId {
  return report === null ? 'error' : openingStep(report);
}

/** Step and question at which a person stands. */
export function standing({ report, state }: GuideInput): Standing {
  const step = state.step ?? firstStep(report);
  const context = contextOf({ report, state }, step);
  const asked = state.ask === null || stepOfQuestion(state.ask) !== step ? null : questionAt(state.ask);
  if (state.ask !== null && asked !== null) return { step, id: state.ask, question: asked, context };
  const entries = Object.entries(stepOf(step).questions);
  const [id, question] = entries.find(([, { when }]) => when?.(context) ?? true) ??
    entries[0] ?? ['', noQuestion];
  return { step, id, question, context };
}

const noQuestion: QuestionDefinition = { options: {} };

/** The state after an option is chosen; null for an option that the question doesn't have. */
export function follow(input: GuideInput, option: string): GuideState | null {
  const { id, question, step } = standing(input);
  const lead = Object.hasOwn(question.options, option) ? question.options[option] : undefined;
  if (lead === undefined) return null;
  const answers = { ...input.state.answers, [id]: option };
  const answered = { ...input.state, answers };
  return {
    ...answered,
    ...enter(lead(contextOf({ ...input, state: answered }, step)), step),
    way: [...input.state.way, id],
  };
}

/** The same person at another step, with the way back to here. */
export function jump(input: GuideInput, step: StepId): GuideState {
  return { ...input.state, step, ask: null, way: [...input.state.way, standing(input).id] };
}

/** One question back, with its answer kept; null at the beginning. */
export function back({ state }: GuideInput): GuideState | null {
  const last = state.way.at(-1);
  const step = last === undefined ? null : stepOfQuestion(last);
  if (last === undefined || step === null) return null;
  return { ...state, step, ask: last, way: state.way.slice(0, -1) };
}

function enter(goal: Goal, step: StepId): Pick<GuideState, 'step' | 'ask'> {
  return typeof goal === 'string' ? { step: goal, ask: null } : { step, ask: goal.ask };
}

function contextOf({ report, state }: GuideInput, step: StepId): GuideContext {
  const clue = readErrorText(state.error ?? '');
  const { step: pointed, causes } = pointing(report, clue, state.answers);
  const answered = Object.keys(state.answers).flatMap((id) => stepOfQuestion(id) ?? []);
  return {
    report,
    clue,
    facts: commandFacts(report, clue),
    answers: state.answers,
    visited: new Set([...answered, step]),
    pointed,
    causes,
  };
}
