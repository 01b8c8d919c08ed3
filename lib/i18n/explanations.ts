import type { CauseId } from '../causes/ids.ts';
import type { CheckId } from '../checks/index.ts';
import { causeExplanations as enCauses } from './en/explain/causes/index.ts';
import { checkExplanations as enChecks } from './en/explain/checks/index.ts';
import type { Explanation } from './explain.ts';
import { causeExplanations as jaCauses } from './ja/explain/causes/index.ts';
import { checkExplanations as jaChecks } from './ja/explain/checks/index.ts';
import type { Language } from './types.ts';

/** The explaining texts of every cause and every check: a missing one does not compile. */
export interface Explanations {
  readonly causes: Readonly<Record<CauseId, Explanation>>;
  readonly checks: Readonly<Record<CheckId, Explanation>>;
}

const byLanguage: Readonly<Record<Language, Explanations>> = {
  en: { causes: enCauses, checks: enChecks },
  ja: { causes: jaCauses, checks: jaChecks },
};

export function getExplanations(language: Language): Explanations {
  return byLanguage[language];
}
