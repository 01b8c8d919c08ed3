import { describe, expect, test } from 'vitest';
import { remedyContext } from '../../../lib/remedies/context.ts';
import type { Report } from '../../../lib/report/schema.ts';
import { failedEndpoint, sampleReport } from '../../support/report.ts';

type Node = Report['picture']['lanes'][number]['nodes'][number];

function node(role: Node['role'], sha256: string | null, addition: Partial<Node> = {}): Node {
  return {
    sha256,
    role,
    origin: sha256 === null ? 'missing' : 'sent',
    name: role,
    sentAt: null,
    trustedIn: [],
    notTrustedIn: [],
    lifetime: null,
    names: [],
    finding: null,
    ...addition,
  };
}

const leaf = 'ab'.repeat(32);
const root = 'cd'.repeat(32);
const colons = (hex: string): string => (hex.match(/../g) ?? []).join(':').toUpperCase();

function reportOf(primary: string, nodes: readonly Node[]): Report {
  return sampleReport({
    outcome: 'fault',
    primary,
    picture: {
      lanes: [{ kind: 'main', addresses: ['192.0.2.1'], nodes: [...nodes], edges: [] }],
      unused: [],
    },
  });
}

describe('what commands are filled in with', () => {
  test('an untrusted root that was sent is the CA to compare', () => {
    const context = remedyContext(reportOf('untrusted-root', [node('leaf', leaf), node('root', root)]));
    expect(context.caFingerprint).toBe(colons(root));
    expect(context.leafFingerprint).toBe(colons(leaf));
    expect(context.checkedAt).toBe('2026-11-23 00:00 UTC');
  });

  test('a self-signed server certificate is its own CA', () => {
    const context = remedyContext(reportOf('self-signed-leaf', [node('leaf', leaf)]));
    expect(context.caFingerprint).toBe(colons(leaf));
  });

  test('a root that nobody sent has no fingerprint to compare', () => {
    const context = remedyContext(reportOf('untrusted-root', [node('leaf', leaf), node('root', null)]));
    expect(context.caFingerprint).toBeNull();
  });

  test('where nothing was seen there is the reason, and no fingerprint', () => {
    const failure = { stage: 'tcp', code: 'refused', afterMs: 1 } as const;
    const report = sampleReport(
      { outcome: 'fault', primary: 'network-blocked' },
      { endpoints: [failedEndpoint('192.0.2.1', failure)] },
    );
    expect(remedyContext(report)).toMatchObject({
      host: 'www.example.com',
      sni: 'www.example.com',
      addresses: ['192.0.2.1'],
      failure,
      leafFingerprint: null,
      leafIssuer: null,
    });
  });
});
