import type { RuleTexts } from '../../rules.ts';
import { algorithms } from './algorithms.ts';
import { dates } from './dates.ts';
import { ending } from './ending.ts';
import { extensions } from './extensions.ts';
import { fields } from './fields.ts';
import { issuers } from './issuers.ts';
import { keyExtensions } from './key-extensions.ts';
import { names } from './names.ts';
import { page } from './page.ts';
import { purpose } from './purpose.ts';
import { usageExtensions } from './usage-extensions.ts';

export const ruleTexts: RuleTexts = {
  rules: {
    ...issuers,
    ...ending,
    ...dates,
    ...names,
    ...purpose,
    ...algorithms,
    ...fields,
    ...extensions,
    ...keyExtensions,
    ...usageExtensions,
  },
  page,
};
