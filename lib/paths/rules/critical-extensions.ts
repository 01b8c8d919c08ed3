import type { PathRule } from '../context.ts';

/** RFC 5280 §4.2: a critical extension that can't be processed means refusal, on every certificate. */
export const criticalExtensions: PathRule = ({ nodes }) =>
  nodes.flatMap(({ sha256: at, facts }) =>
    facts.unknownCritical.map(
      (oid) => ({ fault: 'unknown-critical-extension', at, values: { oid } }) as const,
    ),
  );
