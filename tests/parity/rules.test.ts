import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ruleGroupIds, ruleGroups } from '../../lib/explain/rule-groups.ts';
import { languages } from '../../lib/i18n/index.ts';
import { getRuleTexts } from '../../lib/i18n/rules.ts';
import { profiles } from '../../lib/paths/profiles/index.ts';
import { profileIds } from '../../lib/paths/profiles/profile.ts';
import { pathFaults } from '../../lib/paths/rule-ids.ts';
import { ruleSources } from '../../lib/paths/rule-sources.ts';

const ids = [...pathFaults].sort();

describe('path rules', () => {
  test('ids are nouns in kebab case, each once', () => {
    expect(new Set(pathFaults).size).toBe(pathFaults.length);
    for (const id of pathFaults) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test('every rule stands in exactly one group', () => {
    const grouped = ruleGroupIds.flatMap((group) => ruleGroups[group]);
    expect([...grouped].sort()).toEqual(ids);
  });

  test.each(languages)('every rule has its words in %s, and nothing else has', (language) => {
    expect(Object.keys(getRuleTexts(language).rules).sort()).toEqual(ids);
  });

  test('the words of the languages stand in the same files', () => {
    const [en, ja] = languages.map((language) => readdirSync(join('lib/i18n', language, 'rules')).sort());
    expect(ja).toEqual(en);
  });

  test.each(pathFaults)('%s names where it is written', (id) => {
    const sources = ruleSources[id];
    expect(sources.length).toBeGreaterThan(0);
    expect(new Set(sources).size).toBe(sources.length);
    for (const source of sources) {
      expect(source).toMatch(
        /^(RFC \d{4}( §\d|$)|CA\/Browser Forum BR §\d|ITU-T X\.690 §|NIST |Chrome |Apple )/,
      );
    }
  });

  test.each(profileIds)('the profile %s has a level for every rule', (profile) => {
    expect(Object.keys(profiles[profile].switches).sort()).toEqual(ids);
  });
});
