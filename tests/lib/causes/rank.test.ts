import { expect, test } from 'vitest';
import { causeGroups, causeIds } from '../../../lib/causes/ids.ts';
import { rankCauses } from '../../../lib/causes/rank.ts';
import type { Finding } from '../../../lib/checks/define.ts';
import { runChecks } from '../../../lib/checks/run.ts';
import { facts, faulty, INTERMEDIATE, LEAF, path, search, subject, view } from '../../support/subject.ts';

function finding(
  check: string,
  outcome: Finding['outcome'],
  detail = 'x',
  values: Finding['values'] = {},
): Finding {
  return { check, detail, outcome, values, certificates: [], addresses: [] };
}

function statusOf(id: string, findings: readonly Finding[]) {
  return rankCauses(findings, subject()).causes.find((cause) => cause.id === id)?.status;
}

test('an expired leaf leads before a mismatch and a missing intermediate', () => {
  const findings = [
    finding('intermediate-missing', 'fail'),
    finding('name-not-covered', 'fail'),
    finding('leaf-expired', 'fail'),
  ];
  expect(rankCauses(findings, subject()).primary).toBe('expired');
});

test('an untrusted root leads before nothing that explains more exactly', () => {
  const findings = [finding('root-untrusted', 'fail'), finding('name-not-covered', 'fail')];
  expect(rankCauses(findings, subject()).primary).toBe('hostname-mismatch');
});

test('a warning makes a cause suspected and never primary', () => {
  const ranked = rankCauses([finding('chain-unordered', 'warn')], subject());
  expect(ranked.primary).toBeNull();
  expect(ranked.causes[0]).toMatchObject({ id: 'chain-disorder', status: 'suspected' });
});

test('a sound look finds and suspects nothing', () => {
  const about = subject({ views: [view({ leaf: facts({ sctCount: 2 }) })] });
  const ranked = rankCauses(runChecks(about), about);
  expect(ranked.primary).toBeNull();
  expect(ranked.causes.filter(({ status }) => status === 'found' || status === 'suspected')).toEqual([]);
});

test('every cause is answered once, in groups that follow the checklist', () => {
  const ranked = rankCauses([], subject());
  expect(ranked.causes.map(({ id }) => id).sort()).toEqual([...causeIds].sort());
  expect(ranked.groups.map(({ id }) => id)).toEqual(Object.keys(causeGroups));
});

test('a cause that only the client can show does not cloud a group that was decided', () => {
  const ranked = rankCauses([finding('root-untrusted', 'pass', 'trusted')], subject());
  expect(ranked.groups.find(({ id }) => id === 'issuer')?.state).toBe('ruled-out');
  expect(ranked.groups.find(({ id }) => id === 'policy')?.state).toBe('undetermined');
});

test('without any evidence nothing is ruled out', () => {
  expect(
    rankCauses([], subject({ endpoints: [] })).causes.every(({ status }) => status === 'undetermined'),
  ).toBe(true);
});

test('an address outside the policy says nothing about the network', () => {
  expect(statusOf('network-blocked', [finding('address-unreachable', 'fail', 'address-refused')])).toBe(
    'undetermined',
  );
});

test('evidence for the status comes before what speaks against it', () => {
  const findings = [finding('chain-unordered', 'pass'), finding('chain-strangers', 'warn')];
  expect(rankCauses(findings, subject()).causes.find(({ id }) => id === 'chain-disorder')?.evidence).toEqual([
    1, 0,
  ]);
});

test('among equals the check that a cause names first is told first', () => {
  const findings = [finding('issuer-expired', 'pass'), finding('leaf-expired', 'pass')];
  expect(rankCauses(findings, subject()).causes.find(({ id }) => id === 'expired')?.evidence).toEqual([1, 0]);
});

test('an expired certificate has been so since its last day', () => {
  const leaf = facts({ notAfter: '2026-11-01T00:00:00Z' });
  const about = subject({
    views: [view({ leaf, search: search([faulty('expired', LEAF)]) })],
    known: [leaf],
  });
  expect(rankCauses(runChecks(about), about).causes[0]).toMatchObject({
    id: 'expired',
    sinceWhen: '2026-11-01T00:00:00Z',
  });
});

test('a chain that is whole only with a fetched certificate affects all but browsers', () => {
  const fetched = path({ origin: ['sent', 'fetched', 'store'], sentOnly: false });
  const about = subject({ views: [view({ sent: [LEAF], search: search([fetched]) })] });
  expect(rankCauses(runChecks(about), about).causes[0]).toMatchObject({
    id: 'incomplete-chain',
    affects: 'all-but-browsers',
  });
  expect(about.certificates.has(INTERMEDIATE)).toBe(true);
});

test('a first certificate that cannot be read rules nothing out that needs it', () => {
  const search = { paths: [path({ certificates: [LEAF], origin: ['sent'] })], edges: [], exhausted: false };
  const unreadable = {
    ok: false as const,
    unreadable: { sha256: LEAF, defect: { code: 'x', where: 'offset 0' } },
  };
  const about = subject({
    views: [view({ leaf: null, sent: [LEAF], search })],
    certificates: new Map([[LEAF, unreadable]]),
  });
  const { causes, primary } = rankCauses(runChecks(about), about);
  expect(primary).toBe('malformed-certificate');
  const needLeaf = [
    'expired',
    'bad-signature',
    'constraint-violation',
    'incomplete-chain',
    'hostname-mismatch',
    'self-signed-in-chain',
    'revocation-unavailable',
    'chain-disorder',
  ];
  const statuses = causes
    .filter(({ id }) => needLeaf.includes(id))
    .map(({ id, status }) => `${id} ${status}`);
  expect(statuses.filter((said) => !said.endsWith(' undetermined'))).toEqual([]);
});
