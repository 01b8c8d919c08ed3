import { defineChainCheck } from '../define.ts';
import { displayName } from '../path-view.ts';

type Details = {
  strangers: { names: string[] };
  duplicates: { names: string[] };
  'root-included': { name: string };
  clean: Record<string, never>;
  unreadable: Record<string, never>;
};

/** What a server sends beyond the path: harmless for most clients, bytes for all, fatal for a few. */
export const chainStrangers = defineChainCheck<Details>()({
  id: 'chain-strangers',
  sources: ['RFC 8446 §4.4.2'],
  since: null,
  run(view, subject) {
    if (view.leaf === null) return { detail: 'unreadable', outcome: 'not-observed', values: {} };
    const onPaths = new Set(view.search.paths.flatMap((path) => path.certificates));
    const duplicates = view.sent.filter((sha, index) => view.sent.indexOf(sha) < index);
    const strangers = view.sent.filter((sha) => !onPaths.has(sha));
    const names = (list: readonly string[]) => [...new Set(list)].map((sha) => displayName(subject, sha));
    if (strangers.length > 0) {
      return {
        detail: 'strangers',
        outcome: 'warn',
        values: { names: names(strangers) },
        certificates: strangers,
      };
    }
    if (duplicates.length > 0) {
      return {
        detail: 'duplicates',
        outcome: 'warn',
        values: { names: names(duplicates) },
        certificates: duplicates,
      };
    }
    const root = view.sent.slice(1).find((sha) => {
      const read = subject.certificates.get(sha);
      return read?.ok === true && read.facts.selfSigned && view.search.paths[0]?.complete === true;
    });
    if (root !== undefined) {
      return {
        detail: 'root-included',
        outcome: 'warn',
        values: { name: displayName(subject, root) },
        certificates: [root],
      };
    }
    return { detail: 'clean', outcome: 'pass', values: {} };
  },
});
