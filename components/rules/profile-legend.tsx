import type { RulePageWords } from '../../lib/i18n/rules.ts';
import { type Level, profileIds } from '../../lib/paths/profiles/profile.ts';
import { LevelMark } from './level-mark.tsx';

const levels: readonly Level[] = ['fault', 'warning', 'off'];

/** What the profiles are, and what their levels mean: once, above the list of all rules. */
export function ProfileLegend({ words }: { readonly words: RulePageWords }) {
  return (
    <div className="rounded-xl border border-line bg-surface">
      <dl className="grid wide:grid-cols-3">
        {profileIds.map((id) => (
          <div key={id} className="border-t border-line px-4 py-3 first:border-t-0 wide:border-t-0">
            <dt className="text-table font-medium">
              {words.profiles[id].name} <code className="font-normal text-text-3">{id}</code>
            </dt>
            <dd className="mt-0.5 text-meta text-text-2">{words.profiles[id].text}</dd>
          </div>
        ))}
      </dl>
      <dl className="grid border-t border-line py-1.5 wide:grid-cols-3 wide:py-0">
        {levels.map((level) => (
          <div
            key={level}
            className="grid grid-cols-[96px_minmax(0,1fr)] items-baseline px-4 py-1.5 wide:block wide:py-3"
          >
            <dt>
              <LevelMark level={level} words={words.levels} />
            </dt>
            <dd className="text-meta text-text-2">{words.levels[level].text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
