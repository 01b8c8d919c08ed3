import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { searchPaths } from '../../../lib/paths/search.ts';
import { storeFromPem } from '../../../lib/roots/from-pem.ts';
import { pemToDer } from '../../../lib/x509/pem.ts';
import { corporaFolder, jsonLines, withoutCorpora } from '../x509/corpora.ts';

const caseSchema = z.object({
  id: z.string(),
  peer_pem: z.string(),
  intermediates_pem: z.array(z.string()),
  trusted_pem: z.array(z.string()),
  validation_time: z.iso.datetime(),
});
const expectedSchema = z.object({
  id: z.string(),
  expected: z.enum(['accept', 'reject']),
  soft: z.boolean(),
});

/** Sections 4, 14 and 15 are about CRLs, and so are these two of section 5; 8 to 12 are about policies. */
const aboutCrls =
  /test(04|14|15)|BasicSelfIssued(OldWithNewTest2|NewWithOldTest5)$|CRLSign(False|ingKey)|cRLSign/;
const aboutPolicies = /test(08|09|10|11|12)/;

function verdictOf({
  peer_pem,
  intermediates_pem,
  trusted_pem,
  validation_time,
}: z.infer<typeof caseSchema>) {
  const search = searchPaths({
    sent: [peer_pem, ...intermediates_pem].flatMap(pemToDer),
    fetched: [],
    stores: [storeFromPem('operator', 'PKITS', trusted_pem.join('\n'))],
    now: new Date(validation_time),
    purpose: 'server',
  });
  return search.paths.some(({ valid }) => valid) ? 'accept' : 'reject';
}

describe.skipIf(corporaFolder === null)(
  `PKITS (${corporaFolder === null ? withoutCorpora : 'compared'})`,
  () => {
    const folder = join(corporaFolder ?? '', 'pkits');
    const read = (file: string) => (corporaFolder === null ? [] : jsonLines(join(folder, file)));
    const expected = new Map(
      read('expected.jsonl')
        .map((line) => expectedSchema.parse(line))
        .map((row) => [row.id, row]),
    );
    const cases = read('cases.jsonl')
      .map((line) => caseSchema.parse(line))
      .filter(({ id }) => expected.get(id)?.soft === false && !aboutCrls.test(id) && !aboutPolicies.test(id));

    test.each(cases)('$id', (each) => {
      expect(verdictOf(each)).toBe(expected.get(each.id)?.expected);
    });
  },
);
