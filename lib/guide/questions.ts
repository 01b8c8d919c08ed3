import type { QuestionDefinition } from './define.ts';
import { type StepId, stepIds } from './ids.ts';
import { stepOf } from './steps/index.ts';

const places: ReadonlyMap<string, { readonly step: StepId; readonly question: QuestionDefinition }> = new Map(
  stepIds.flatMap((step) =>
    Object.entries(stepOf(step).questions).map(([id, question]) => [id, { step, question }] as const),
  ),
);

/** The question of this id; null where there is none. */
export function questionAt(id: string): QuestionDefinition | null {
  return places.get(id)?.question ?? null;
}

export function stepOfQuestion(id: string): StepId | null {
  return places.get(id)?.step ?? null;
}
