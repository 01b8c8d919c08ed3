import { TEXT_READ } from '../messages-in/index.ts';
import type { Answers } from './define.ts';
import { type StepId, stepIds } from './ids.ts';
import { questionAt, stepOfQuestion } from './questions.ts';

/** Where a person is in the guide. All of it stands in the address: it can be sent, kept and gone back from. */
export interface GuideState {
  /** null = where the guide opens. */
  readonly step: StepId | null;
  /** A question of the step other than the one that it begins with. */
  readonly ask: string | null;
  readonly answers: Answers;
  /** Questions that were left, the last one at the end. */
  readonly way: readonly string[];
  /** The error text as it was given; null = none. */
  readonly error: string | null;
}

/** What Next and URLSearchParams give. */
export type QueryValues = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Names in the address; no question has one of these as its id. */
export const reservedNames = ['step', 'ask', 'way', 'error', 'go'] as const;

/** A way back of more steps than this is nobody's way back, and addresses have an end. */
const WAY_KEPT = 24;

/** Unknown words are left out: an address is typed, cut and shared by anyone. */
export function parseGuideState(query: QueryValues): GuideState {
  const step = stepIds.find((id) => id === one(query.step)) ?? null;
  const ask = one(query.ask);
  const error = one(query.error).trim().slice(0, TEXT_READ);
  return {
    step,
    ask: step !== null && stepOfQuestion(ask) === step ? ask : null,
    answers: parseAnswers(query),
    way: one(query.way)
      .split('.')
      .filter((id) => stepOfQuestion(id) !== null)
      .slice(-WAY_KEPT),
    error: error === '' ? null : error,
  };
}

/** Whether the form was sent: the answer of the step's question is there to be followed. */
export function isSubmitted(query: QueryValues): boolean {
  return one(query.go) !== '';
}

/** The address's query, without `?`; always the same for the same state. */
export function formatGuideState(state: GuideState): string {
  return new URLSearchParams(stateFields(state).map(([name, value]) => [name, value])).toString();
}

/** The same as form fields. */
export function stateFields(state: GuideState): readonly (readonly [name: string, value: string])[] {
  return [
    ['step', state.step ?? ''] as const,
    ['ask', state.ask ?? ''] as const,
    ['way', state.way.slice(-WAY_KEPT).join('.')] as const,
    ...Object.entries(state.answers).sort(([one], [other]) => (one < other ? -1 : 1)),
    ['error', state.error ?? ''] as const,
  ].filter(([, value]) => value !== '');
}

function parseAnswers(query: QueryValues): Answers {
  const answers = Object.keys(query).flatMap((id) => {
    const chosen = one(query[id]);
    const question = questionAt(id);
    return question !== null && Object.hasOwn(question.options, chosen) ? [[id, chosen] as const] : [];
  });
  return Object.fromEntries(answers);
}

function one(value: string | readonly string[] | undefined): string {
  return (typeof value === 'string' ? value : value?.[0]) ?? '';
}
