import type { GroupId } from '../causes/ids.ts';
import type { Clue } from '../messages-in/define.ts';
import type { Report } from '../report/schema.ts';
import type { VerdictFacts } from '../report/verdict-facts.ts';
import type { StepId } from './ids.ts';

/** Where a command is run. */
export type CodePlace = 'client' | 'server' | 'anywhere' | 'windows';

export interface GuideCode {
  readonly place: CodePlace;
  readonly lines: readonly string[];
}

/** Chosen options by question id. */
export type Answers = Readonly<Record<string, string>>;

/** Everything that decides what a step shows and where an answer leads. */
export interface GuideContext {
  readonly report: Report | null;
  readonly clue: Clue;
  /** What commands are filled in with; without a report its host may be a placeholder. */
  readonly facts: VerdictFacts;
  readonly answers: Answers;
  readonly visited: ReadonlySet<StepId>;
  /** The step that evidence and answers point to. */
  readonly pointed: StepId;
  /** Ids of the causes that they point to, the leading one first. */
  readonly causes: readonly string[];
}

/** Where an answer leads: to a step, or to one more question of the same step. */
export type Goal = StepId | { readonly ask: string };

export interface QuestionDefinition {
  /** Absent = always. A step's last question has none, so that no step is without one. */
  readonly when?: (context: GuideContext) => boolean;
  /** What has to be run before it can be answered. */
  readonly code?: (context: GuideContext) => readonly GuideCode[];
  readonly options: Readonly<Record<string, (context: GuideContext) => Goal>>;
}

export interface TodoDefinition {
  readonly when?: (context: GuideContext) => boolean;
  readonly code: (context: GuideContext) => readonly GuideCode[];
}

/** One of the six steps: what of a report belongs to it, what a person does, what is asked. */
export interface StepDefinition {
  readonly id: StepId;
  /** Checklist groups that it shows; none = the causes that are mended at this step. */
  readonly groups: readonly GroupId[];
  readonly todos: Readonly<Record<string, TodoDefinition>>;
  /** Tried in this order. Ids are unique among all steps: they stand in the address. */
  readonly questions: Readonly<Record<string, QuestionDefinition>>;
}

export function defineStep<const Step extends StepDefinition>(step: Step): Step {
  return step;
}
