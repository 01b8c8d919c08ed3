import { statedContext } from '../../../../lib/remedies/context.ts';
import type { RemedyCode, RemedyContext, RemedyStep } from '../../../../lib/remedies/define.ts';

/** What a reader gets who presses “Copy” in each box of the step: comments and removed lines stay out. */
export function commandsOf(steps: readonly RemedyStep<string>[], id: string): readonly string[] {
  return codeOf(steps, id)
    .filter(({ kind, place }) => kind === 'shell' && runsHere(place))
    .flatMap(({ lines }) => lines.filter(({ mark }) => mark !== '#' && mark !== '-').map(({ text }) => text));
}

/** The settings file of a step, as it was (`before`) and as it shall be. */
export function fileOf(steps: readonly RemedyStep<string>[], id: string, when: 'before' | 'after'): string {
  const gone = when === 'before' ? '+' : '-';
  const file = codeOf(steps, id).find(({ kind }) => kind === 'file');
  if (file === undefined) throw new Error(`Step ${id} shows no file.`);
  return `${file.lines
    .filter(({ mark }) => mark !== gone)
    .map(({ text }) => text)
    .join('\n')}\n`;
}

function codeOf(steps: readonly RemedyStep<string>[], id: string): readonly RemedyCode[] {
  const step = steps.find((candidate) => candidate.id === id);
  if (step === undefined) throw new Error(`There is no step ${id}.`);
  return step.code;
}

/** Boxes for Windows and macOS are for others; those without a system are for the machine at hand. */
function runsHere(place: RemedyCode['place']): boolean {
  return typeof place === 'string' || ('system' in place && place.system === 'Linux');
}

/** The context of a report about a server on this machine. */
export function localContext(port: number, overrides: Partial<RemedyContext> = {}): RemedyContext {
  return { ...statedContext({ host: 'localhost', port }), ...overrides };
}
