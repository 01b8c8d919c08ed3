import type { CodeSample } from '../i18n/index.ts';

/** CommonMark and GitHub's additions to it; text in them may be anything that a certificate holds. */

/** Characters that begin or end markup wherever they stand; `:` and `.` where a link would begin by itself. */
const special = /[\\`*_[\]<>#|~&$]|(?<=https?|ftp|mailto|xmpp):|(?<=www)\./gi;
/** What begins a list, a heading's underline or a quotation at the start of a line. */
const lineStart = /^(\d{1,9})?([-+=>.)])/;

/** Text as text: one line, nothing in it is markup, and no characters that turn or hide writing. */
export function escapeMarkdown(text: string): string {
  return harmless(text.replace(/[\p{C}\s]+/gu, ' ').trim()).replace(lineStart, '$1\\$2');
}

function harmless(text: string): string {
  return text.replace(special, '\\$&');
}

/** A text of the messages: what stands between backticks is code, everything else is text. */
export function proseMarkdown(text: string): string {
  return text
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : harmless(part)))
    .join('')
    .replace(lineStart, '$1\\$2');
}

/** A block that shows its text as it is: its fence is longer than any in the text (CommonMark §4.5). */
export function fenced(text: string, language: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return `${fence}${language}\n${visible(text)}\n${fence}`;
}

/** Control characters but line ends and tabs, and what turns the direction of writing. */
function visible(text: string): string {
  return text.replace(/(?![\n\t])\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '').replace(/\n+$/, '');
}

/** Removed and added lines are marked as in a patch; commands stand as they are typed. */
export function codeMarkdown({ kind, lines }: CodeSample): string {
  const texts = lines.map(({ text, mark }) => {
    const line = text.replaceAll(/[\r\n]+/g, ' ');
    if (kind === 'shell') return line;
    return mark === '+' || mark === '-' ? `${mark} ${line}` : `  ${line}`;
  });
  return fenced(texts.join('\n'), kind === 'shell' ? 'sh' : 'diff');
}
