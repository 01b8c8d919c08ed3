import type { GuideContext } from './define.ts';
import { type StepId, stepIds } from './ids.ts';
import { hasCertificate } from './onward.ts';
import { stepFor } from './opening-step.ts';
import { stepOf } from './steps/index.ts';

export type RailState = 'done' | 'now' | 'open' | 'unlikely';
export type RailReason =
  | 'recognised'
  | 'answered'
  | 'looked'
  | 'question'
  | 'evidence'
  | 'likely'
  | 'also'
  | 'nothing-here'
  | 'last';

export interface RailStep {
  readonly step: StepId;
  readonly state: RailState;
  /** Why, in a few words; null where there is nothing to say. */
  readonly reason: RailReason | null;
}

/** Each step: done, now, open or unlikely, and why. */
export function railOf(now: StepId, context: GuideContext, certain: boolean): readonly RailStep[] {
  return stepIds.map((step) => {
    if (step === now) return { step, state: 'now', reason: nowReason(step, context, certain) };
    return { step, ...elsewhere(step, context, certain) };
  });
}

function nowReason(step: StepId, context: GuideContext, certain: boolean): RailReason {
  if (step === 'confirm') return 'last';
  if (!isPointed(step, context)) return 'question';
  return certain ? 'evidence' : 'likely';
}

function elsewhere(step: StepId, context: GuideContext, certain: boolean): Omit<RailStep, 'step'> {
  if (step === 'confirm') return { state: 'open', reason: null };
  const answered = Object.keys(stepOf(step).questions).some((id) => context.answers[id] !== undefined);
  if (answered) return { state: 'done', reason: 'answered' };
  if (step === 'error')
    return context.clue.documented.length > 0 ? { state: 'done', reason: 'recognised' } : open;
  if (step === 'certificate') return hasCertificate(context) ? { state: 'done', reason: 'looked' } : open;
  if (isPointed(step, context)) return { state: 'open', reason: certain ? 'evidence' : 'likely' };
  if (context.causes.some((cause) => stepFor(cause) === step)) return { state: 'open', reason: 'also' };
  // Where nothing was seen yet, nothing is unlikely.
  return certain ? { state: 'unlikely', reason: 'nothing-here' } : open;
}

const open = { state: 'open', reason: null } as const;

function isPointed(step: StepId, context: GuideContext): boolean {
  const knows = context.report !== null || context.causes.length > 0;
  return knows && context.pointed === step;
}
