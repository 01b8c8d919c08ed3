import type { GuideContext } from './define.ts';
import type { StepId } from './ids.ts';

const mending = ['server', 'network', 'client'] as const;

/** The first of the mending steps that was not walked yet, in the documented order; then to confirm. */
export function nextOpen(context: GuideContext): StepId {
  return mending.find((step) => !context.visited.has(step)) ?? 'confirm';
}

/** Where the evidence points, once; after that whatever is left. */
export function onward(context: GuideContext): StepId {
  const { pointed, visited } = context;
  const mends = (mending as readonly StepId[]).includes(pointed);
  return mends && !visited.has(pointed) ? pointed : nextOpen(context);
}

export function hasCertificate(context: GuideContext): boolean {
  return (context.report?.views.length ?? 0) > 0;
}

export function isSsh(context: GuideContext): boolean {
  return context.causes[0] === 'ssh-host-key';
}

export function pointsTo(context: GuideContext, ...causes: readonly string[]): boolean {
  return causes.some((cause) => context.causes.includes(cause));
}
