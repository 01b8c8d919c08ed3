import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PathContext } from '../../../../lib/paths/context.ts';
import { nameConstraints } from '../../../../lib/paths/rules/name-constraints.ts';
import { dnsForm } from '../../../../lib/paths/rules/names/dns.ts';
import * as forge from '../../x509/forge.ts';
import { hasOpenssl, withoutOpenssl } from '../../x509/openssl.ts';
import { ask, faultsOf, opensslAccepts } from '../ask.ts';
import {
  constraintCases,
  constraintsExtension,
  constraintsText,
  type LeafCase,
  leafCases,
} from './constraint-cases.ts';
import { belowDomain, type Constraints, type Names, naiveViolations } from './naive-constraints.ts';
import { pathOf } from './path-of.ts';

const root = forge.authority('Root');
const subject = 'Constrained';
const key = forge.keyPair('p256', subject);
/** One name and key with every set of constraints: a leaf signed once stands below each. */
const plain = forge.authority(subject, root, { key });
const leafs = leafCases(plain);
const cas = constraintCases.map((constraints) => ({
  constraints,
  made: forge.authority(subject, root, { key, extensions: [constraintsExtension(constraints)] }),
}));
/** `kind list name` of what the rule finds, by certificate. */
function found(path: PathContext): Record<string, string[]> {
  const said: Record<string, string[]> = {};
  for (const { at, values } of nameConstraints(path)) {
    const { kind, list, name } = values;
    said[at] = [...(said[at] ?? []), `${kind} ${list} ${name}`];
  }
  return said;
}

/** Each certificate with what it breaks, CA by CA; a rule shows five. */
function expected(...sets: readonly (readonly [forge.Made, readonly string[]])[]): Record<string, string[]> {
  return Object.fromEntries(
    sets.filter(([, broken]) => broken.length > 0).map(([made, broken]) => [made.sha256, broken.slice(0, 5)]),
  );
}

/** Every `step`-th, so that what is left out differs from list to list. */
function every<T>(list: readonly T[], step: number): T[] {
  return list.filter((_, index) => index % step === 0);
}

function named(commonName: string): Names {
  return {
    dns: [],
    ip: [],
    directory: [{ text: `CN=${commonName}`, parts: [['2.5.4.3', commonName]] }],
  };
}

describe('every combination of names and constraints', () => {
  test('under one constrained CA', () => {
    let violations = 0;
    for (const { constraints, made: ca } of cas) {
      for (const leaf of leafs) {
        const broken = naiveViolations(leaf.names, constraints);
        if (broken.length > 0) violations += 1;
        const title = `${leaf.title} under ${constraintsText(constraints)}`;
        expect(found(pathOf([leaf.made, ca, root])), title).toEqual(expected([leaf.made, broken]));
      }
    }
    // Neither side of the comparison says the same of everything.
    expect(leafs.length * cas.length).toBeGreaterThan(8_000);
    expect(violations / (leafs.length * cas.length)).toBeGreaterThan(0.3);
    expect(violations / (leafs.length * cas.length)).toBeLessThan(0.9);
  });

  test('under an anchor that is itself constrained', () => {
    for (const { constraints, made: ca } of every(cas, 5)) {
      for (const leaf of every(leafs, 3)) {
        const broken = naiveViolations(leaf.names, constraints);
        expect(found(pathOf([leaf.made, ca])), leaf.title).toEqual(expected([leaf.made, broken]));
      }
    }
  });

  test('under two constrained CAs both bind, and the upper one binds the lower one', () => {
    const lowers = every(cas, 17).map(({ constraints }) => ({
      constraints,
      made: forge.authority('Lower', plain, { extensions: [constraintsExtension(constraints)] }),
    }));
    for (const upper of every(cas, 13)) {
      for (const lower of lowers) {
        for (const leaf of every(leafs, 3)) {
          const broken = [
            ...naiveViolations(leaf.names, lower.constraints),
            ...naiveViolations(leaf.names, upper.constraints),
          ];
          const lowerBroken = naiveViolations(named('Lower'), upper.constraints);
          const title = `${leaf.title} under ${constraintsText(lower.constraints)} and ${constraintsText(upper.constraints)}`;
          expect(found(pathOf([leaf.made, lower.made, upper.made, root])), title).toEqual(
            expected([leaf.made, broken], [lower.made, lowerBroken]),
          );
        }
      }
    }
  });

  test('a self-issued CA between is bound by nothing, and binds all the same', () => {
    const second = forge.keyPair('p256', 'second');
    const lowers = every(cas, 29).map(({ constraints }) => ({
      constraints,
      made: forge.authority(subject, plain, { key: second, extensions: [constraintsExtension(constraints)] }),
    }));
    for (const upper of every(cas, 31)) {
      for (const lower of lowers) {
        for (const leaf of every(leafs, 3)) {
          const broken = [
            ...naiveViolations(leaf.names, lower.constraints),
            ...naiveViolations(leaf.names, upper.constraints),
          ];
          expect(found(pathOf([leaf.made, lower.made, upper.made, root])), leaf.title).toEqual(
            expected([leaf.made, broken]),
          );
        }
      }
    }
  });
});

/** Why OpenSSL says otherwise than RFC 5280 asks; null where it is to agree. */
function reasonToDiffer({ names, subject: leafSubject }: LeafCase, constraints: Constraints): string | null {
  if (naiveViolations(names, constraints).length === 0) {
    const commonName = leafSubject?.parts.find(([type]) => type === '2.5.4.3')?.[1] ?? '';
    const asDns = { ...names, dns: [commonName], ip: [], directory: [] };
    const constrained = commonName.includes('.') && names.dns.length === 0;
    return constrained && naiveViolations(asDns, constraints).length > 0
      ? 'takes the common name for a host'
      : null;
  }
  const asText = names.dns.map((name) => name.replace('*', 'asterisk'));
  return naiveViolations({ ...names, dns: asText }, constraints).length === 0
    ? 'compares a wildcard as text'
    : null;
}

describe.skipIf(!hasOpenssl)(`beside OpenSSL${hasOpenssl ? '' : ` (${withoutOpenssl})`}`, () => {
  test('a sample agrees, but for what is known to differ', () => {
    const reasons = new Set<string>();
    // Both strides are prime to the lengths of their lists: the sample meets every leaf and most constraints.
    for (let turn = 0; turn < 100; turn += 1) {
      const leaf = leafs[(turn * 7) % leafs.length];
      const ca = cas[(turn * 37) % cas.length];
      if (leaf === undefined || ca === undefined) throw new Error('no case');
      const sent = [leaf.made, ca.made];
      const title = `${leaf.title} under ${constraintsText(ca.constraints)}`;
      const fits = naiveViolations(leaf.names, ca.constraints).length === 0;
      expect(new Set(faultsOf(ask({ sent, anchors: [root] }))), title).toEqual(
        new Set(fits ? [] : ['name-constraint-violated']),
      );
      const reason = reasonToDiffer(leaf, ca.constraints);
      if (reason !== null) reasons.add(reason);
      expect(opensslAccepts({ sent, anchors: [root] }), `${title}: ${reason ?? 'agrees'}`).toBe(
        reason === null ? fits : !fits,
      );
    }
    expect([...reasons].sort()).toEqual(['compares a wildcard as text', 'takes the common name for a host']);
  });
});

/** Few labels, so that names often lie below one another. */
const label = fc.constantFrom('a', 'b', 'example', 'test', 'x-1');
const domain = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'));

test('whatever the names and subtrees, DNS names are compared label by label and in any case', () => {
  const upper = fc.boolean();
  fc.assert(
    fc.property(domain, upper, domain, (name, shout, base) => {
      const written = shout ? name.toUpperCase() : name;
      const [permitted] = dnsForm.violations([written], [base], [], 5);
      const [excluded] = dnsForm.violations([written], [], [base], 5);
      expect(permitted === undefined).toBe(belowDomain(name, base));
      expect(excluded !== undefined).toBe(belowDomain(name, base));
    }),
  );
});
