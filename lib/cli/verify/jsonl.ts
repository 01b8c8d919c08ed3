import { harmlessJson } from '../style.ts';
import type { Terminal } from '../terminal.ts';
import { type AnswerOptions, answerLine } from './answer.ts';
import { LINE_BYTES_MAX } from './case.ts';
import { linesOf } from './lines.ts';

/** Answers every line of standard input with a line, in order, each as soon as it is judged. */
export async function answerLines(terminal: Terminal, options: AnswerOptions): Promise<void> {
  for await (const line of linesOf(terminal.input(), LINE_BYTES_MAX)) {
    if (!line.cut && line.text.trim() === '') continue;
    terminal.out(`${harmlessJson(answerLine(line, options))}\n`);
    if (!(await terminal.outTakes())) return;
  }
}
