import { readFileSync, writeFileSync } from 'node:fs';
import type { LabServer } from '../../lib/lab/schema.ts';

export const systemHostsFile = '/etc/hosts';

const begin = '# certwhy lab: begin';
const end = '# certwhy lab: end';

export type HostsOutcome = 'changed' | 'unchanged' | 'not-permitted';

/** Lines for the names of servers; an address that is asked for as such needs none. */
export function hostsLines(servers: readonly LabServer[]): readonly string[] {
  const lines = servers.flatMap(({ host, addresses }) =>
    addresses.filter((address) => address !== host).map((address) => `${address} ${host}`),
  );
  return [...new Set(lines)];
}

/** The file's text with exactly one block of the lab, holding `lines`; without any block for no lines. */
export function withHostsBlock(text: string, lines: readonly string[]): string {
  const others = withoutBlock(text);
  if (lines.length === 0) return others;
  const separator = others === '' || others.endsWith('\n') ? '' : '\n';
  return `${others}${separator}${[begin, ...lines, end].join('\n')}\n`;
}

function withoutBlock(text: string): string {
  const lines = text.split('\n');
  const first = lines.indexOf(begin);
  const last = lines.indexOf(end, first);
  // A block without its end is left alone: what follows may be somebody else's.
  if (first < 0 || last < 0) return text;
  return [...lines.slice(0, first), ...lines.slice(last + 1)].join('\n');
}

/** Written in place: in containers the hosts file is a mount, which can't be renamed over. */
export function updateHostsFile(
  file: string,
  lines: readonly string[],
  write: (file: string, text: string) => void = writeFileSync,
): HostsOutcome {
  try {
    const before = readFileSync(file, 'utf8');
    const after = withHostsBlock(before, lines);
    if (after === before) return 'unchanged';
    write(file, after);
    return 'changed';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'not-permitted';
    throw error;
  }
}
