import type { PathRule } from '../context.ts';

/** RFC 5280 §4.1.2.1: there are versions 1 to 3. */
export const version: PathRule = ({ nodes }) =>
  nodes.flatMap(({ sha256: at, facts }) =>
    facts.version >= 1 && facts.version <= 3
      ? []
      : [{ fault: 'version-invalid', at, values: { version: facts.version } }],
  );
