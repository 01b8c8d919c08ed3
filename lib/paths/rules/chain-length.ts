import type { PathRule } from '../context.ts';

/** A limit that the caller sets on the certificates between leaf and anchor; self-issued ones count here. */
export const chainLength: PathRule = ({ nodes, ending, intermediatesMax }) => {
  if (intermediatesMax === null) return [];
  const intermediates = nodes.slice(1, ending.kind === 'anchor' ? -1 : undefined);
  const beyond = intermediates[intermediatesMax];
  if (beyond === undefined) return [];
  const values = { limit: intermediatesMax, intermediates: intermediates.length };
  return [{ fault: 'chain-too-long', at: beyond.sha256, values }];
};
