import type { RulePageWords } from '../../lib/i18n/rules.ts';
import type { Level } from '../../lib/paths/profiles/profile.ts';

/** Told apart by shape and weight, never by red: no certificate of the reader's is at fault here. */
const looks: Readonly<Record<Level, { readonly shape: string; readonly word: string }>> = {
  fault: { shape: 'size-2 rounded-full bg-text', word: 'font-medium text-text' },
  warning: { shape: 'size-2 rounded-full border-[1.5px] border-text-3', word: 'text-text-2' },
  off: {
    shape: 'relative size-2 before:absolute before:inset-x-0 before:top-1/2 before:h-px before:bg-text-3',
    word: 'text-text-3',
  },
};

interface LevelMarkProps {
  readonly level: Level;
  readonly words: RulePageWords['levels'];
}

/** What becomes of a broken rule: a quiet shape and its word. */
export function LevelMark({ level, words }: LevelMarkProps) {
  const { shape, word } = looks[level];
  return (
    <span className={`inline-flex items-center gap-1.5 text-meta whitespace-nowrap ${word}`}>
      <span className={`flex-none ${shape}`} aria-hidden="true" />
      <span>{words[level].name}</span>
    </span>
  );
}
