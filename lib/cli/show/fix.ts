import type { CliText } from '../../i18n/cli.ts';
import type { CodeSample, FixStep, FixText } from '../../i18n/types.ts';
import type { Style } from '../style.ts';

/** What to do, step by step, with the commands to type. */
export function showFix(fix: FixText, text: CliText, style: Style): readonly string[] {
  return [
    style.bold(`${text.toMend}: ${fix.title}`),
    ...fix.steps.flatMap((step, index) => showStep(step, index + 1, style)),
    `  ${style.dim(`${fix.effort} ${fix.who}`)}`,
  ];
}

function showStep(step: FixStep, number: number, style: Style): readonly string[] {
  return [
    `  ${number}. ${step.title}`,
    `     ${style.dim(step.text)}`,
    ...(step.code ?? []).flatMap((sample) => showCode(sample, style)),
  ];
}

function showCode({ where, kind, lines }: CodeSample, style: Style): readonly string[] {
  const code = lines.map(({ text, mark }) => {
    if (kind === 'shell') return mark === '#' ? style.dim(text) : `$ ${text}`;
    return `${mark === '+' || mark === '-' ? mark : ' '} ${text}`;
  });
  return [`     ${style.dim(`${where}:`)}`, ...code.map((line) => `       ${line}`)];
}
