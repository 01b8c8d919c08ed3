import type { CheckId } from '../../../../checks/index.ts';
import type { Explanation } from '../../../explain.ts';
import { certificate } from './certificate.ts';
import { certificateRules } from './certificate-rules.ts';
import { chain } from './chain.ts';
import { client } from './client.ts';
import { dates } from './dates.ts';
import { disputedRules } from './disputed-rules.ts';
import { name } from './name.ts';
import { network } from './network.ts';
import { software } from './software.ts';
import { trust } from './trust.ts';

export const checkExplanations: Readonly<Record<CheckId, Explanation>> = {
  ...certificate,
  ...certificateRules,
  ...disputedRules,
  ...chain,
  ...client,
  ...dates,
  ...name,
  ...network,
  ...software,
  ...trust,
};
