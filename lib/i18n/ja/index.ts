import type { Messages } from '../types.ts';
import { causes } from './causes/index.ts';
import { groups, notSeen, outcomes, statuses } from './checklist.ts';
import { checks } from './checks/index.ts';
import { failure } from './failure.ts';
import { site } from './site.ts';
import { sound } from './sound.ts';
import { targetFault } from './target-fault.ts';

export const ja: Messages = {
  language: 'ja',
  site,
  groups,
  statuses,
  outcomes,
  causes,
  checks,
  notSeen,
  sound,
  failure,
  targetFault,
};
