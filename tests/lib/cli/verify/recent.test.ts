import { expect, test } from 'vitest';
import { Recent } from '../../../../lib/cli/verify/recent.ts';

function counting(room: number) {
  const recent = new Recent<string>(room);
  let made = 0;
  const get = (text: string) => {
    const before = made;
    recent.get(text, (given) => {
      made += 1;
      return given;
    });
    return made > before ? 'made' : 'known';
  };
  return get;
}

test('what was worked out is known the next time', () => {
  const get = counting(100);
  expect([get('a'), get('b'), get('a'), get('b')]).toEqual(['made', 'made', 'known', 'known']);
});

test('the oldest goes when there is no more room', () => {
  const get = counting(10);
  expect([get('aaaa'), get('bbbb'), get('cccc')]).toEqual(['made', 'made', 'made']);
  expect([get('bbbb'), get('cccc'), get('aaaa')]).toEqual(['known', 'known', 'made']);
});

test('a text of enormous length is not held', () => {
  const get = counting(10_000_000);
  const long = 'x'.repeat(600_000);
  expect([get(long), get(long)]).toEqual(['made', 'made']);
});
