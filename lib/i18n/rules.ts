import type { RuleGroupId } from '../explain/rule-groups.ts';
import type { Level, ProfileId } from '../paths/profiles/profile.ts';
import type { PathFault } from '../paths/rule-ids.ts';
import { ruleTexts as en } from './en/rules/index.ts';
import { ruleTexts as ja } from './ja/rules/index.ts';
import type { Language } from './types.ts';

/** The words of a path rule. What stands between backticks is shown as code. */
export interface RuleWords {
  /** The broken state in a few words. */
  readonly title: string;
  /** What the rule demands, and why it exists. */
  readonly says: string;
  /** Who enforces it and who doesn't, as far as it is known. */
  readonly clients: string;
  /** What the owner of the certificate or the CA does. */
  readonly mend: string;
  /** When breaking it is harmless; absent = never, or not known. */
  readonly fine?: string;
}

/** A missing rule does not compile. */
export type RulesById = Readonly<Record<PathFault, RuleWords>>;

/** The words of the pages around the rules. */
export interface RulePageWords {
  readonly lede: (count: number) => string;
  readonly profilesTitle: string;
  readonly profiles: Readonly<Record<ProfileId, { readonly name: string; readonly text: string }>>;
  readonly levels: Readonly<Record<Level, { readonly name: string; readonly text: string }>>;
  readonly groups: Readonly<Record<RuleGroupId, string>>;
  readonly sections: Readonly<
    Record<'clients' | 'mend' | 'fine' | 'levels' | 'told' | 'verify' | 'sources', string>
  >;
  readonly columns: readonly [profile: string, level: string];
  readonly onAnchor: (level: string) => string;
  readonly issuedFrom: (date: string) => string;
  /** Under the level of a rule in a list, where there is little room. */
  readonly from: (date: string) => string;
  readonly toldByChecks: string;
  readonly toldByCauses: string;
  /** Where reports mention it and nothing more. */
  readonly toldAsWarning: string;
  readonly toldByNone: string;
  readonly verifyText: (id: string) => string;
  readonly whereToRun: string;
  readonly rulesOfCheck: string;
}

export interface RuleTexts {
  readonly rules: RulesById;
  readonly page: RulePageWords;
}

const byLanguage: Readonly<Record<Language, RuleTexts>> = { en, ja };

export function getRuleTexts(language: Language): RuleTexts {
  return byLanguage[language];
}
