import { globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CauseId, causeIds } from '../../lib/causes/ids.ts';
import { causes } from '../../lib/causes/index.ts';
import { checks } from '../../lib/checks/index.ts';
import { labScenarios } from '../../lib/explain/lab-scenarios.ts';
import { getExplanations } from '../../lib/i18n/explanations.ts';
import { getMessages, languages } from '../../lib/i18n/index.ts';
import { scenarios } from '../lab/scenarios/index.ts';

/** What a folder holds beside its units: definitions, indexes, and what several units share. */
const NOT_UNITS = [
  'define',
  'index',
  'ids',
  'rank',
  'run',
  'subject',
  'path-view',
  'path-rule',
  'by-outcome',
  'asks-for-certificate',
  'missing-issuer',
  'look',
  'inspection-products',
  'staple',
  'refusal',
];

function unitsIn(pattern: string): readonly string[] {
  return globSync(pattern)
    .map((file) => basename(file, '.ts'))
    .filter((id) => !NOT_UNITS.includes(id))
    .sort();
}

/** Causes that live in the client alone, or in its network: no server of ours can show them. */
const CLIENT_SIDE: readonly CauseId[] = [
  'clock-skew',
  'local-ca-store-missing',
  'client-cert-bad',
  'pinning',
  'ssh-host-key',
];
/** Rules for publicly trusted certificates: the lab cannot make one. */
const PUBLIC_ONLY: readonly CauseId[] = ['ct-missing'];

describe('checks', () => {
  test('every file is a check of that id, and is in the index', () => {
    expect(checks.map(({ id }) => id).sort()).toEqual(unitsIn('lib/checks/*/*.ts'));
  });

  test.each(checks.map(({ id }) => id))('%s is tested by name', (id) => {
    const tests = globSync('tests/lib/checks/**/*.test.ts').map((file) => readFileSync(file, 'utf8'));
    expect(tests.some((text) => text.includes(`/${id}.ts'`))).toBe(true);
  });

  test.each(languages)('every check has its words in %s', (language) => {
    const texts = getMessages(language).checks;
    expect(Object.keys(texts).sort()).toEqual(checks.map(({ id }) => id).sort());
    for (const { id } of checks) expect(texts[id].title.length, id).toBeGreaterThan(0);
  });

  test.each(languages)('every check has its explaining page in %s', (language) => {
    expect(Object.keys(getExplanations(language).checks).sort()).toEqual(checks.map(({ id }) => id).sort());
  });

  test('every check is evidence for a cause', () => {
    const used = new Set(causes.flatMap((cause) => cause.checks));
    expect(checks.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });
});

describe('causes', () => {
  test('every file is a cause of that id, and is in the index, and the public list is complete', () => {
    expect(causes.map(({ id }) => id).sort()).toEqual(unitsIn('lib/causes/*.ts'));
    expect([...causeIds].sort()).toEqual(unitsIn('lib/causes/*.ts'));
  });

  test('ranks are distinct: what is mended first is never a matter of chance', () => {
    expect(new Set(causes.map(({ rank }) => rank)).size).toBe(causes.length);
  });

  test.each(languages)('every cause has its file of words in %s', (language) => {
    const files = readdirSync(join('lib/i18n', language, 'causes')).map((file) => basename(file, '.ts'));
    for (const id of causeIds) expect(files).toContain(id);
    expect(Object.keys(getMessages(language).causes).sort()).toEqual([...causeIds].sort());
  });

  test.each(languages)('every cause has its explaining page in %s', (language) => {
    expect(Object.keys(getExplanations(language).causes).sort()).toEqual([...causeIds].sort());
  });

  test.each(causeIds.filter((id) => !CLIENT_SIDE.includes(id) && !PUBLIC_ONLY.includes(id)))(
    'the lab shows %s',
    (id) => {
      const shown = scenarios.filter(({ primary, also }) => primary === id || also.includes(id));
      expect(shown.map((scenario) => scenario.id)).not.toEqual([]);
    },
  );
});

describe('lab', () => {
  test('every file is a scenario of that id, and is in the index', () => {
    const files = readdirSync('tests/lab/scenarios').map((file) => basename(file, '.ts'));
    expect(scenarios.map(({ id }) => id).sort()).toEqual(files.filter((id) => id !== 'index').sort());
  });

  test.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
    '%s is titled in both languages',
    (_id, { title }) => {
      expect(title.en).toMatch(/[a-z]/);
      expect(title.ja).toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u);
    },
  );

  test.each(causeIds)('the explaining page of %s names the servers that show it', (id) => {
    const leading = scenarios.filter(({ primary }) => primary === id);
    const beside = scenarios.filter(({ also }) => also.includes(id));
    expect(labScenarios[id]).toEqual([...leading, ...beside].map((scenario) => scenario.id));
  });
});
