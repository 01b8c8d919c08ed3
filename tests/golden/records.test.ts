import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { goldenRecord, recordCases, recordedFiles, recordFile } from './records.ts';

test('every record is kept, and no other', () => {
  const wanted = recordCases.map(({ name, language }) => recordFile(name, language));
  expect([...recordedFiles()].sort()).toEqual(wanted.sort());
});

test.each(recordCases)(
  'the record of a case that is $name reads as it was kept ($language)',
  ({ name, language }) => {
    expect(goldenRecord(name, language)).toBe(readFileSync(recordFile(name, language), 'utf8'));
  },
);

test('what a note holds is shown as it was written, and nothing of it is markup', () => {
  const text = goldenRecord('mended', 'en');
  expect(text).toContain(
    '````text\nweb-01: 1 certificate only\n```\n# not a heading\n```\n<b>not bold</b>\n````',
  );
  expect(text.replace(/(`{3,})[\s\S]*?\n\1/g, '')).not.toContain('not a heading');
});
