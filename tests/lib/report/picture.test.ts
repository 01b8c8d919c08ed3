import { expect, test } from 'vitest';
import { runChecks } from '../../../lib/checks/run.ts';
import type { ChainPath } from '../../../lib/paths/schema.ts';
import { buildPicture } from '../../../lib/report/picture.ts';
import { faulty, INTERMEDIATE, LEAF, path, search, subject, view } from '../../support/subject.ts';

function mainLane(judged: ChainPath) {
  const about = subject({ views: [view({ search: search([judged]) })] });
  const findings = runChecks(about);
  const [lane] = buildPicture(about, findings, 'bad-signature').lanes;
  const checkOf = (finding: number | null) => (finding === null ? null : findings[finding]?.check);
  return {
    nodes: lane?.nodes.map(({ finding }) => checkOf(finding)),
    edges: lane?.edges.map(({ finding }) => checkOf(finding)),
  };
}

test('a broken signature marks the edge to the issuer, not the certificate', () => {
  expect(mainLane(faulty('signature-invalid', LEAF))).toEqual({
    nodes: [null, null, null],
    edges: ['signature-broken', null],
  });
});

test('a self-signed certificate whose own signature is broken is marked itself', () => {
  const alone = { certificates: [LEAF], origin: ['sent' as const], stores: [], complete: false };
  const broken = path({ ...faulty('signature-invalid', LEAF), ...alone });
  expect(mainLane(broken)).toEqual({ nodes: ['signature-broken'], edges: [] });
});

test('an expired intermediate is marked at its node', () => {
  expect(mainLane(faulty('issuer-expired', INTERMEDIATE)).nodes).toEqual([null, 'issuer-expired', null]);
});
