import type { StepDefinition } from '../define.ts';
import type { StepId } from '../ids.ts';
import { certificate } from './certificate.ts';
import { client } from './client.ts';
import { confirm } from './confirm.ts';
import { error } from './error.ts';
import { network } from './network.ts';
import { server } from './server.ts';

/** In the documented order: it narrows the cause down. */
export const guideSteps = { error, certificate, server, network, client, confirm } as const;
export type GuideSteps = typeof guideSteps;

const byId: Readonly<Record<StepId, StepDefinition>> = guideSteps;

export function stepOf(id: StepId): StepDefinition {
  return byId[id];
}
