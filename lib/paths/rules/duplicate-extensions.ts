import type { PathRule } from '../context.ts';

/** RFC 5280 §4.2: no extension appears twice. */
export const duplicateExtensions: PathRule = ({ nodes }) =>
  nodes.flatMap(({ sha256: at, facts }) =>
    facts.duplicateExtensions.map((oid) => ({ fault: 'duplicate-extension', at, values: { oid } }) as const),
  );
