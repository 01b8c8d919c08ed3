import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeCorpus } from './corpus.ts';
import { product } from './judge.ts';
import { Memory } from './memory.ts';
import { mutantOf } from './mutant.ts';
import { type Scenario, signedParts } from './scenario.ts';
import { type Judge, trialOf } from './trial.ts';

const corpus = makeCorpus(null);
const signed = signedParts(corpus.own);
const verdictOf = (scenario: Scenario, judge: Judge = product) => trialOf(scenario, signed, judge).verdict;
const problemsOf = (scenario: Scenario, judge: Judge = product) => trialOf(scenario, signed, judge).problems;

function named(label: string): Scenario {
  const scenario = corpus.own.find((each) => each.label === label);
  if (scenario === undefined) throw new Error(`no scenario ${label}`);
  return scenario;
}

test('two thousand mutants of chains and lists: each is answered, twice the same, and none is believed', () => {
  const memory = new Memory(corpus.own, signed, product);
  const trials = Array.from({ length: 2000 }, (_, index) => {
    const mutant = mutantOf(corpus, 20_261_124, index);
    const { verdict, problems } = trialOf(mutant, signed, product);
    return { index, label: mutant.label, verdict, problems };
  });
  expect(memory.problems()).toEqual([]);
  expect(trials.filter(({ problems }) => problems.length > 0)).toEqual([]);
  const verdicts = new Set(trials.map(({ verdict }) => verdict));
  expect([...verdicts].sort()).toEqual(['accepted', 'malformed', 'rejected']);
});

test('any changed octets of what was signed: nothing is thrown, and no profile accepts them', () => {
  const { sent, ...rest } = named('every extension');
  const certificate = fc.nat({ max: sent.length - 1 });
  const change = fc.record({ at: fc.nat({ max: 2000 }), octet: fc.nat({ max: 255 }) });
  fc.assert(
    fc.property(certificate, fc.array(change, { minLength: 1, maxLength: 4 }), (index, changes) => {
      const bytes = Uint8Array.from(sent[index] ?? []);
      for (const { at, octet } of changes) bytes[at % bytes.length] = octet;
      expect(problemsOf({ ...rest, sent: sent.with(index, bytes) })).toEqual([]);
    }),
    { numRuns: 300, seed: 5280 },
  );
});

describe('the corpus', () => {
  test.each(['plain', 'rsa', 'cross-signed', 'every extension', 'not revoked', 'list for leaves', 'public'])(
    '%s: what is mutated was accepted before',
    (label) => {
      expect(verdictOf(named(label))).toBe('accepted');
    },
  );

  test.each(['revoked', 'not trusted'])('%s: refused from the start', (label) => {
    expect(verdictOf(named(label))).toBe('rejected');
  });

  test('one chain is accepted by every profile, so that each is tried at accepting', () => {
    for (const profile of product.profiles) {
      expect(verdictOf(named('public'), { ...product, profiles: [profile] }), profile.id).toBe('accepted');
    }
  });

  test('the same seed and number: the same mutant', () => {
    expect(mutantOf(corpus, 7, 11)).toEqual(mutantOf(corpus, 7, 11));
    expect(mutantOf(corpus, 7, 11)).not.toEqual(mutantOf(corpus, 8, 11));
  });
});

describe('a judge that is wrong is found out', () => {
  const plain = named('plain');
  const forged = {
    ...plain,
    sent: plain.sent.map((der, index) => (index === 0 ? withoutLastNameByte(der) : der)),
  };

  test('it throws', () => {
    const search = () => {
      throw new RangeError('too deep');
    };
    expect(problemsOf(plain, { ...product, search })[0]).toContain('RangeError: too deep');
  });

  test('it forgets the signatures', () => {
    const search: Judge['search'] = (question) => {
      const found = product.search(question);
      return { ...found, paths: found.paths.map((path) => ({ ...path, valid: true })) };
    };
    expect(problemsOf(plain, { ...product, search })).toEqual([]);
    expect(problemsOf(forged)).toEqual([]);
    expect(problemsOf(forged, { ...product, search })[0]).toContain('nobody signed those bytes');
  });

  test('it believes any list', () => {
    const search: Judge['search'] = (question) => {
      const found = product.search(question);
      const revoked = { fault: 'revoked', at: '', values: {} } as const;
      return { ...found, paths: found.paths.map((path) => ({ ...path, valid: false, faults: [revoked] })) };
    };
    expect(problemsOf(plain, { ...product, search })).toContain('revoked by a list that nobody signed');
    expect(problemsOf(named('revoked'), { ...product, search })).toEqual([]);
  });

  test('it answers by mood', () => {
    let asked = 0;
    const search: Judge['search'] = (question) => {
      asked += 1;
      return { ...product.search(question), exhausted: asked % 2 === 0 };
    };
    expect(problemsOf(plain, { ...product, search })).toContain('asked twice, it gives two answers');
  });

  test('what it was asked before sways it', () => {
    const search: Judge['search'] = (question) => {
      const found = product.search(question);
      return { ...found, exhausted: asked > 0 };
    };
    let asked = 0;
    const memory = new Memory([plain], signed, { ...product, search });
    expect(memory.problems()).toEqual([]);
    asked = 1;
    expect(memory.problems()[0]).toContain('plain');
  });

  test('its facts are no facts', () => {
    const read: Judge['read'] = (der) => {
      const result = product.read(der);
      return result.ok ? { ok: true, facts: { ...result.facts, version: Number.NaN } } : result;
    };
    expect(problemsOf(plain, { ...product, read })[0]).toContain('facts that break their schema');
  });
});

/** Another serial number under the old signature. */
function withoutLastNameByte(der: Uint8Array): Uint8Array {
  const changed = Uint8Array.from(der);
  const serialAt = 15;
  changed[serialAt] = (changed[serialAt] ?? 0) ^ 0x01;
  return changed;
}
