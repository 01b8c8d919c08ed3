import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Allowance } from '../../../../lib/paths/budget.ts';
import { policies as rule } from '../../../../lib/paths/rules/policies.ts';
import { derToPem } from '../../../../lib/x509/pem.ts';
import { implicit, integer, oid, sequence } from '../../x509/der-writer.ts';
import * as forge from '../../x509/forge.ts';
import { hasOpenssl, openssl, withoutOpenssl } from '../../x509/openssl.ts';
import { ANY, naiveAccepts, type PolicyDraft } from './naive-policies.ts';
import { pathOf } from './path-of.ts';

const [A, B, C] = ['1.2.3.1', '1.2.3.2', '1.2.3.3'];
const nothing: PolicyDraft = {
  policies: null,
  mappings: [],
  requireExplicit: null,
  inhibitMapping: null,
  inhibitAny: null,
  selfIssued: false,
};
const draft = (part: Partial<PolicyDraft>): PolicyDraft => ({ ...nothing, ...part });
/** A certificate that names these policies. */
const names = (...policies: string[]) => draft({ policies });
/** The same for one that demands a policy of all that follow. */
const demands = (...policies: string[]) => draft({ policies, requireExplicit: 0 });

function extensionsOf({
  policies,
  mappings,
  requireExplicit,
  inhibitMapping,
  inhibitAny,
}: PolicyDraft): Buffer[] {
  const field = (number: number, value: number | null) =>
    value === null ? [] : [implicit(number, Buffer.of(value))];
  const constraints = [...field(0, requireExplicit), ...field(1, inhibitMapping)];
  return [
    ...(policies === null
      ? []
      : [forge.extension('2.5.29.32', sequence(...policies.map((each) => sequence(oid(each)))))]),
    ...(mappings.length === 0
      ? []
      : [
          forge.extension('2.5.29.33', sequence(...mappings.map((pair) => sequence(...pair.map(oid)))), true),
        ]),
    ...(constraints.length === 0 ? [] : [forge.extension('2.5.29.36', sequence(...constraints), true)]),
    ...(inhibitAny === null ? [] : [forge.extension('2.5.29.54', integer(inhibitAny), true)]),
  ];
}

const anchor = forge.authority('Policy Root');

/** A path of these certificates, the first one below the anchor; leaf first, as everywhere. */
function made(drafts: readonly PolicyDraft[], root = anchor): forge.Made[] {
  const path = [root];
  for (const [index, each] of drafts.entries()) {
    const signer = path[0] ?? root;
    const last = index === drafts.length - 1;
    const extensions = extensionsOf(each);
    if (last) {
      const key = forge.keyPair('p256', 'policy leaf');
      path.unshift(forge.server(signer, { key, extensions: [...keyIds(key, signer), ...extensions] }));
    } else {
      const subject = each.selfIssued ? signer.name : forge.name(`CA ${index}`);
      path.unshift(policyAuthority(subject, index, signer, extensions));
    }
  }
  return path;
}

function policyAuthority(
  subject: Buffer,
  index: number,
  signer: forge.Made,
  extensions: Buffer[],
): forge.Made {
  const key = forge.keyPair('p256', `policy ${index}`);
  const own = [forge.basicConstraints(true), forge.keyUsage('keyCertSign'), ...keyIds(key, signer)];
  return forge.certify({ subject, key, extensions: [...own, ...extensions] }, signer);
}

/** OpenSSL finds its way between self-issued certificates by these. */
function keyIds(key: forge.Pair, signer: forge.Made): Buffer[] {
  return [forge.subjectKeyId(key.keyId), forge.authorityKeyId(signer.key.keyId)];
}

const accepts = (path: readonly forge.Made[]) => rule(pathOf(path)).length === 0;

/** OpenSSL looks at policies when it is told to; the anchor is the root, as here. */
function opensslAccepts(path: readonly forge.Made[]): boolean {
  const [leaf, ...rest] = path.map(({ der }) => derToPem(der));
  const files = {
    'leaf.pem': leaf ?? '',
    'rest.pem': rest.slice(0, -1).join('\n'),
    'root.pem': rest.at(-1) ?? '',
  };
  const untrusted = rest.length > 1 ? ['-untrusted', 'rest.pem'] : [];
  const at = ['-attime', String(forge.noon.getTime() / 1000)];
  const args = [
    'verify',
    '-policy_check',
    '-policy',
    ANY,
    ...at,
    '-CAfile',
    'root.pem',
    ...untrusted,
    'leaf.pem',
  ];
  return openssl(files, args).status === 0;
}

const scenarios: readonly (readonly [title: string, path: readonly PolicyDraft[], accepted: boolean])[] = [
  ['no policies at all', [nothing, nothing], true],
  ['policies that nobody demands', [names(A), names(B)], true],
  ['a policy that runs through', [demands(A), names(A)], true],
  ['one policy of several runs through', [demands(A, B), names(B, C)], true],
  ['another policy', [demands(A), names(B)], false],
  ['a leaf without policies', [demands(A), nothing], false],
  ['the demanding CA itself has none', [draft({ requireExplicit: 0 }), names(A)], false],
  ['a CA between has none', [demands(A), nothing, names(A)], false],
  ['a CA above the demand has none', [nothing, demands(A), names(A)], false],
  ['a policy lost between', [demands(A), names(B), names(A)], false],

  ['a demand from the leaf on', [draft({ policies: [A], requireExplicit: 1 }), nothing], false],
  ['a demand after the leaf', [draft({ policies: [A], requireExplicit: 2 }), nothing], true],
  [
    'a demand that comes into force two below',
    [draft({ policies: [A], requireExplicit: 1 }), nothing, nothing],
    false,
  ],
  [
    'a demand that comes into force after three',
    [draft({ policies: [A], requireExplicit: 3 }), nothing, nothing],
    true,
  ],
  [
    'a lower demand comes sooner',
    [draft({ policies: [A], requireExplicit: 5 }), demands(B), names(B)],
    false,
  ],
  [
    'a later demand takes nothing back',
    [demands(A), draft({ policies: [A], requireExplicit: 9 }), nothing],
    false,
  ],
  ['a demand by the leaf itself, unmet', [nothing, draft({ requireExplicit: 0 })], false],
  ['a demand by the leaf itself, met', [names(A), draft({ policies: [A], requireExplicit: 0 })], true],
  ['a demand by the leaf on those below it', [nothing, draft({ requireExplicit: 1 })], true],

  ['anyPolicy of a CA', [demands(ANY), names(A)], true],
  ['anyPolicy of the leaf', [demands(A), names(ANY)], true],
  ['anyPolicy of both', [demands(ANY), names(ANY)], true],
  [
    'anyPolicy of the leaf, inhibited',
    [draft({ policies: [A], requireExplicit: 0, inhibitAny: 0 }), names(ANY)],
    false,
  ],
  [
    'anyPolicy of a CA, inhibited for those below',
    [draft({ policies: [ANY], requireExplicit: 0, inhibitAny: 0 }), names(A)],
    true,
  ],
  [
    'anyPolicy one below, inhibited two below',
    [draft({ policies: [A], requireExplicit: 0, inhibitAny: 1 }), names(ANY), names(A)],
    true,
  ],
  [
    'anyPolicy two below, inhibited two below',
    [draft({ policies: [A], requireExplicit: 0, inhibitAny: 1 }), names(A), names(ANY)],
    false,
  ],
  [
    'anyPolicy of a self-issued CA, inhibited',
    [
      draft({ policies: [A], requireExplicit: 0, inhibitAny: 0 }),
      draft({ policies: [ANY], selfIssued: true }),
      names(A),
    ],
    true,
  ],

  ['a mapped policy', [draft({ policies: [A], mappings: [[A, B]], requireExplicit: 0 }), names(B)], true],
  [
    'the policy that was mapped away',
    [draft({ policies: [A], mappings: [[A, B]], requireExplicit: 0 }), names(A)],
    false,
  ],
  [
    'a policy mapped to two',
    [
      draft({
        policies: [A],
        mappings: [
          [A, B],
          [A, C],
        ],
        requireExplicit: 0,
      }),
      names(C),
    ],
    true,
  ],
  [
    'two policies that change places',
    [
      draft({
        policies: [A],
        mappings: [
          [A, B],
          [B, A],
        ],
        requireExplicit: 0,
      }),
      names(B),
    ],
    true,
  ],
  [
    'a mapping of a policy that is not there',
    [draft({ policies: [A], mappings: [[B, C]], requireExplicit: 0 }), names(C)],
    false,
  ],
  [
    'a mapping under anyPolicy',
    [draft({ policies: [ANY], mappings: [[A, B]], requireExplicit: 0 }), names(B)],
    true,
  ],
  [
    'a mapping that is inhibited',
    [
      draft({ policies: [A], requireExplicit: 0, inhibitMapping: 0 }),
      draft({ policies: [A], mappings: [[A, B]] }),
      names(B),
    ],
    false,
  ],
  [
    'a mapping that is inhibited later',
    [
      draft({ policies: [A], requireExplicit: 0, inhibitMapping: 1 }),
      draft({ policies: [A], mappings: [[A, B]] }),
      names(B),
    ],
    true,
  ],
  [
    'an inhibited mapping leaves the other policies',
    [
      draft({ policies: [A, C], requireExplicit: 0, inhibitMapping: 0 }),
      draft({ policies: [A, C], mappings: [[A, B]] }),
      names(C),
    ],
    true,
  ],
  [
    'self-issued certificates do not count',
    [
      draft({ policies: [A], requireExplicit: 1 }),
      draft({ policies: [A], selfIssued: true }),
      draft({ policies: [A], selfIssued: true }),
      nothing,
    ],
    false,
  ],
];

describe.each(scenarios)('%s', (_, path, accepted) => {
  test(accepted ? 'is accepted' : 'is refused', () => {
    expect(accepts(made(path))).toBe(accepted);
    expect(naiveAccepts(path)).toBe(accepted);
  });

  test.skipIf(!hasOpenssl)(`OpenSSL ${hasOpenssl ? 'agrees' : withoutOpenssl}`, () => {
    expect(opensslAccepts(made(path))).toBe(accepted);
  });
});

describe('around the path', () => {
  test('what the anchor demands is no part of it, and what an untrusted root demands neither', () => {
    const strict = forge.authority('Strict Root', undefined, { extensions: extensionsOf(demands(A)) });
    const path = made([names(A), nothing], strict);
    expect(rule(pathOf(path))).toEqual([]);
    expect(rule(pathOf(path, { ending: { kind: 'self-signed', signature: 'valid' } }))).toEqual([]);
  });

  test('a path that ends without an anchor is judged up to where it ends', () => {
    const [leaf, ca] = made([demands(A), nothing]);
    if (leaf === undefined || ca === undefined) throw new Error('no path');
    const ending = { kind: 'no-issuer', nearest: null, unreadable: [] } as const;
    expect(rule(pathOf([leaf, ca], { ending }))).toMatchObject([
      { fault: 'policy-required', at: leaf.sha256 },
    ]);
  });

  test('a leaf that is the anchor has nothing above it', () => {
    const [leaf] = made([draft({ requireExplicit: 0 })]);
    if (leaf === undefined) throw new Error('no path');
    expect(rule(pathOf([leaf]))).toEqual([]);
  });

  test('the finding says who demands a policy, and where the last one was lost', () => {
    const path = made([demands(A, B), names(C), names(A)]);
    const [, lower, upper] = path;
    expect(rule(pathOf(path))).toEqual([
      {
        fault: 'policy-required',
        at: lower?.sha256,
        values: {
          policies: C,
          lost: 'CN=CA 1',
          lostSha256: lower?.sha256,
          ca: 'CN=CA 0',
          caSha256: upper?.sha256,
        },
      },
    ]);
  });

  test('a mapping of anyPolicy maps nothing', () => {
    const path = (mapping: readonly [string, string]) =>
      made([draft({ policies: [A], mappings: [mapping], requireExplicit: 0 }), names(B)]);
    expect(accepts(path([ANY, B]))).toBe(false);
    expect(accepts(path([A, ANY]))).toBe(false);
  });

  test('a ladder of mappings that would fill a tree costs what its policies are many', () => {
    const both = [A, B].flatMap((from) => [A, B].map((to) => [from, to] as const));
    const step = draft({ policies: [A, B], mappings: both });
    const path = pathOf(made([draft({ ...step, requireExplicit: 0 }), ...Array(28).fill(step), names(C)]));
    expect(rule(path)).toMatchObject([{ fault: 'policy-required' }]);
    expect(path.comparisons.take(249_500)).toBe(true);
  });

  test('without an allowance for the comparisons there is no answer', () => {
    const path = pathOf(made([demands(A), names(A)]), { comparisons: new Allowance(1) });
    expect(rule(path)).toMatchObject([{ fault: 'budget-exhausted' }]);
  });
});

const policy = fc.constantFrom(A, B, C);
const anyDraft: fc.Arbitrary<PolicyDraft> = fc.record({
  policies: fc.option(fc.uniqueArray(fc.constantFrom(A, B, C, ANY), { maxLength: 3, minLength: 1 }), {
    freq: 8,
  }),
  mappings: fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    fc.uniqueArray(fc.tuple(policy, policy), { maxLength: 3, selector: (pair) => pair.join() }),
  ),
  requireExplicit: fc.option(fc.nat(3), { freq: 2 }),
  inhibitMapping: fc.option(fc.nat(2), { freq: 2 }),
  inhibitAny: fc.option(fc.nat(2), { freq: 2 }),
  selfIssued: fc.nat(4).map((dice) => dice === 0),
});

test('whatever a path says of policies, it is judged as by the tree of RFC 5280', () => {
  let refused = 0;
  fc.assert(
    fc.property(fc.array(anyDraft, { minLength: 1, maxLength: 5 }), (drafts) => {
      // The leaf is never self-issued here, nor is what stands below the anchor.
      const path = drafts.map((each, index) =>
        index === 0 || index === drafts.length - 1 ? { ...each, selfIssued: false } : each,
      );
      const accepted = naiveAccepts(path);
      if (!accepted) refused += 1;
      expect(accepts(made(path))).toBe(accepted);
    }),
    { numRuns: 500 },
  );
  expect(refused).toBeGreaterThan(50);
});
