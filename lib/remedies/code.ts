import type { Place, RemedyCode } from './define.ts';

export function shell(place: Place, ...lines: readonly string[]): RemedyCode {
  return { place, kind: 'shell', lines: lines.map((text) => ({ text })) };
}

/** Lines as in a patch: `- ` goes, `+ ` comes, two spaces stay. */
export function file(path: string, ...lines: readonly string[]): RemedyCode {
  return { place: { file: path }, kind: 'file', lines: lines.map(patchLine) };
}

function patchLine(line: string): RemedyCode['lines'][number] {
  const text = line.slice(2);
  if (line.startsWith('+ ')) return { text, mark: '+' };
  if (line.startsWith('- ')) return { text, mark: '-' };
  return { text };
}
