import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { RuleIndex } from '../../../components/rules/rule-index.tsx';
import { RulePage } from '../../../components/rules/rule-page.tsx';
import { checksOfRule } from '../../../lib/explain/rule-checks.ts';
import { levelOfRule } from '../../../lib/explain/rule-levels.ts';
import { getMessages, languages } from '../../../lib/i18n/index.ts';
import { getKnowledgeTexts } from '../../../lib/i18n/knowledge.ts';
import { getRuleTexts } from '../../../lib/i18n/rules.ts';
import { profiles } from '../../../lib/paths/profiles/index.ts';
import { type ProfileId, profileIds } from '../../../lib/paths/profiles/profile.ts';
import { type PathFault, pathFaults } from '../../../lib/paths/rule-ids.ts';

describe.each(languages)('pages of the path rules in %s', (language) => {
  const texts = getRuleTexts(language);
  const knowledge = getKnowledgeTexts(language);
  const messages = getMessages(language);
  const shown = (id: PathFault) =>
    renderToStaticMarkup(<RulePage id={id} messages={messages} texts={texts} knowledge={knowledge} />);
  const rowOf = (html: string, profile: ProfileId) =>
    html.split('<tr').find((row) => row.includes(`>${profile}</code>`)) ?? '';

  test.each(pathFaults)('%s: title, level by profile, checks, command and sources', (id) => {
    const html = shown(id);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/<h2/g)?.length).toBe(texts.rules[id].fine === undefined ? 6 : 7);
    for (const profile of profileIds) {
      const { level } = levelOfRule(profiles[profile], id);
      expect(rowOf(html, profile)).toContain(`>${texts.page.levels[level].name}</span>`);
    }
    for (const check of checksOfRule(id)) expect(html).toContain(`href="/${language}/checks/${check}"`);
    expect(html).toContain(`<code>${id}</code>`);
    expect(html).not.toMatch(/undefined|NaN|\[object|\$\{|`/);
  });

  test('a date from which a rule holds, and another level on the root, stand with the level', () => {
    expect(rowOf(shown('client-auth-eku'), 'strict')).toContain('2027-03-15');
    const apart = pathFaults.find((id) => levelOfRule(profiles.consensus, id).anchor === 'off');
    expect(apart).toBeDefined();
    const { name } = texts.page.levels.off;
    expect(rowOf(shown(apart ?? 'expired'), 'consensus')).toContain(texts.page.onAnchor(name));
  });

  test('the index leads to every rule once, each with three levels', () => {
    const html = renderToStaticMarkup(<RuleIndex language={language} texts={texts} knowledge={knowledge} />);
    for (const id of pathFaults) {
      expect(html.split(`href="/${language}/rules/${id}"`)).toHaveLength(2);
    }
    for (const profile of profileIds) {
      expect(html.split(`>${texts.page.profiles[profile].name} </span>`)).toHaveLength(pathFaults.length + 1);
    }
    expect(html).toContain('2027-03-15');
    expect(html).not.toMatch(/undefined|NaN|\[object|\$\{|`/);
  });
});
