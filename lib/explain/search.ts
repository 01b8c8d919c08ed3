export interface Entry {
  readonly kind: 'cause' | 'check' | 'rule' | 'case' | 'question' | 'command';
  readonly id: string;
  readonly title: string;
  readonly lede: string;
  /** Everything else that a search may meet: bodies, clients' messages. */
  readonly body: string;
}

/** More than a page of results helps nobody. */
const RESULTS_MAX = 20;
/** A pasted log is no query: its first words decide. */
const WORDS_MAX = 12;
const RULE_SHARE = 0.5;

/**
 * Entries that hold every word of the query, best first; when none does, those that hold most of them.
 * Case and width don't count; Japanese, which has no spaces, is matched as written.
 */
export function searchEntries(query: string, entries: readonly Entry[]): readonly Entry[] {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, WORDS_MAX);
  if (words.length === 0) return [];
  const scored = entries
    .map((entry) => ({ entry, ...score(entry, words) }))
    .filter(({ met }) => met > 0)
    .sort((a, b) => b.met - a.met || b.points - a.points);
  const most = scored[0]?.met ?? 0;
  return scored
    .filter(({ met }) => met === most)
    .slice(0, RESULTS_MAX)
    .map(({ entry }) => entry);
}

/** A word in the title says more than one in the text under it, and that more than one in the body. */
function score(entry: Entry, words: readonly string[]): { met: number; points: number } {
  const places = [
    { text: fold(`${entry.title} ${entry.id}`), points: 8 },
    { text: fold(entry.lede), points: 3 },
    { text: fold(entry.body), points: 1 },
  ];
  const each = words.map((word) =>
    places.reduce((sum, { text, points }) => sum + (text.includes(word) ? points : 0), 0),
  );
  const points = each.reduce((a, b) => a + b, 0);
  // A rule quotes the same messages as the cause, which says more of what is to be done.
  const share = entry.kind === 'rule' ? RULE_SHARE : 1;
  return { met: each.filter((found) => found > 0).length, points: points * share };
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
