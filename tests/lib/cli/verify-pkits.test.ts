import { spawnSync } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { corporaFolder, jsonLines, withoutCorpora } from '../x509/corpora.ts';

const expectedSchema = z.object({
  id: z.string(),
  expected: z.enum(['accept', 'reject']),
  soft: z.boolean(),
});
const answerSchema = z.object({
  id: z.string(),
  verdict: z.enum(['accept', 'reject']),
  codes: z.array(z.string()),
});

/** Always refusing would be right for most: accepts and rejects are counted apart. */
const RIGHT_AT_LEAST = { accept: 63, reject: 91 };

describe.skipIf(corporaFolder === null)(
  `PKITS through the command (${corporaFolder === null ? withoutCorpora : 'compared'})`,
  () => {
    const folder = join(corporaFolder ?? '', 'pkits');

    test('every case is answered, and by RFC 5280 nearly all that need no settings as expected', () => {
      const cases = join(folder, 'cases.jsonl');
      const command = [resolve('scripts/run.mjs'), 'lib/cli/main.ts', 'verify', '--jsonl'];
      const ran = spawnSync(process.execPath, command, {
        stdio: [openSync(cases, 'r'), 'pipe', 'pipe'],
        encoding: 'utf8',
      });
      expect(ran).toMatchObject({ status: 0, stderr: '' });
      const answers = ran.stdout
        .trimEnd()
        .split('\n')
        .map((line) => answerSchema.parse(JSON.parse(line)));
      const expected = jsonLines(join(folder, 'expected.jsonl')).map((line) => expectedSchema.parse(line));
      const asked = readFileSync(cases, 'utf8').trimEnd().split('\n');
      expect(answers.map(({ id }) => id)).toEqual(
        asked.map((line) => z.object({ id: z.string() }).parse(JSON.parse(line)).id),
      );

      const verdicts = new Map(answers.map((answer) => [answer.id, answer]));
      const firm = expected.filter(({ soft }) => !soft);
      const right = (kind: 'accept' | 'reject') => {
        const of = firm.filter((row) => row.expected === kind);
        const wrong = of.filter(({ id }) => verdicts.get(id)?.verdict !== kind);
        console.info(`PKITS: ${of.length - wrong.length} of ${of.length} to ${kind} are right`);
        for (const { id } of wrong) console.info(`  ${id}: ${verdicts.get(id)?.codes.join(', ')}`);
        return of.length - wrong.length;
      };
      expect(right('accept')).toBeGreaterThanOrEqual(RIGHT_AT_LEAST.accept);
      expect(right('reject')).toBeGreaterThanOrEqual(RIGHT_AT_LEAST.reject);
    });
  },
);
