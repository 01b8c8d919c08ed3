import { defineChainCheck } from '../define.ts';
import { leadingPath } from '../path-view.ts';

type Details = {
  unordered: { order: string[] };
  ordered: { sent: number };
  single: Record<string, never>;
};

export const chainUnordered = defineChainCheck<Details>()({
  id: 'chain-unordered',
  sources: ['RFC 5246 §7.4.2', 'RFC 8446 §4.4.2'],
  since: null,
  run(view) {
    if (view.sent.length < 2) return { detail: 'single', outcome: 'not-applicable', values: {} };
    const positions = (leadingPath(view)?.certificates ?? [])
      .map((sha) => view.sent.indexOf(sha))
      .filter((index) => index >= 0);
    const sorted = positions.every(
      (position, index) => index === 0 || position > (positions[index - 1] ?? -1),
    );
    if (sorted) return { detail: 'ordered', outcome: 'pass', values: { sent: view.sent.length } };
    return {
      detail: 'unordered',
      outcome: 'warn',
      values: { order: positions.map((position) => String(position + 1)) },
      certificates: positions.flatMap((position) => view.sent[position] ?? []),
    };
  },
});
