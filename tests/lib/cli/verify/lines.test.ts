import { expect, test } from 'vitest';
import { linesOf } from '../../../../lib/cli/verify/lines.ts';

async function split(chunks: readonly string[], most = 100) {
  async function* input() {
    for (const chunk of chunks) yield Buffer.from(chunk);
  }
  const lines: string[] = [];
  for await (const { text, cut } of linesOf(input(), most)) lines.push(cut ? `cut: ${text.length}` : text);
  return lines;
}

test.each([
  ['nothing', [], []],
  ['one line with and without its end', ['a\n'], ['a']],
  ['a last line without an end', ['a\nb'], ['a', 'b']],
  ['empty lines', ['\n\na\n'], ['', '', 'a']],
  ['a line over several chunks', ['a', 'b', 'c\nd'], ['abc', 'd']],
  ['an end at the edge of a chunk', ['a', '\n', 'b\n', ''], ['a', 'b']],
])('%s', async (_, chunks, lines) => {
  expect(await split(chunks)).toEqual(lines);
});

test('a line may have as many bytes as are read, and no more', async () => {
  const full = 'x'.repeat(100);
  expect(await split([full, '\n', full, 'x', '\nrest'])).toEqual([full, 'cut: 101', 'rest']);
});

test('of a line that is too long the beginning is kept, however long it gets', async () => {
  const chunks = Array.from({ length: 50 }, () => 'y'.repeat(1000));
  expect(await split([...chunks, '\nnext\n'], 10_000)).toEqual(['cut: 4096', 'next']);
});
