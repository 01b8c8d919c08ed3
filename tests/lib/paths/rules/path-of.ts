import { Allowance, COMPARISONS_MAX } from '../../../../lib/paths/budget.ts';
import type { PathContext } from '../../../../lib/paths/context.ts';
import { type Made, noon } from '../../x509/forge.ts';
import { nodeOf } from './say.ts';

/** A path of these certificates, leaf first, the last one as its anchor; signatures are not looked at. */
export function pathOf(certificates: readonly Made[], overrides: Partial<PathContext> = {}): PathContext {
  const last = certificates.length - 1;
  return {
    nodes: certificates.map((made, index) => nodeOf(made, index === last ? ['operator'] : [])),
    links: certificates.slice(1).map(() => 'valid'),
    ending: { kind: 'anchor' },
    now: noon,
    purpose: 'server',
    host: null,
    intermediatesMax: null,
    comparisons: new Allowance(COMPARISONS_MAX),
    revocation: null,
    ...overrides,
  };
}
