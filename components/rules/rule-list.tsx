import Link from 'next/link';
import { levelOfRule } from '../../lib/explain/rule-levels.ts';
import type { RuleTexts } from '../../lib/i18n/rules.ts';
import type { Language } from '../../lib/i18n/types.ts';
import { profiles } from '../../lib/paths/profiles/index.ts';
import { type ProfileId, profileIds } from '../../lib/paths/profiles/profile.ts';
import type { PathFault } from '../../lib/paths/rule-ids.ts';
import { LevelMark } from './level-mark.tsx';

interface RuleListProps {
  readonly rules: readonly PathFault[];
  readonly language: Language;
  readonly texts: RuleTexts;
}

/** The columns of a wide page, also those of the heading above the rows. */
const columns = 'wide:grid-cols-[minmax(0,1fr)_100px_100px_100px]';

/** Rules as hairline rows with what each profile makes of them; on a narrow page the profiles stand in each row. */
export function RuleList({ rules, language, texts: { rules: words, page } }: RuleListProps) {
  return (
    <>
      <p
        className={`hidden gap-x-3 px-1 pb-1 text-label text-text-3 wide:-mt-5 wide:grid ${columns}`}
        aria-hidden="true"
      >
        <span />
        {profileIds.map((id) => (
          <span key={id} className="whitespace-nowrap">
            {page.profiles[id].name}
          </span>
        ))}
      </p>
      <ul className="mt-3 border-t border-line wide:mt-0">
        {rules.map((rule) => (
          <li key={rule}>
            <Link
              href={`/${language}/rules/${rule}`}
              prefetch={false}
              className={`grid gap-x-3 gap-y-2 border-b border-line px-1 py-2.5 text-text no-underline hover:bg-hover wide:py-2 ${columns}`}
            >
              <span className="min-w-0">
                <span className="block font-medium wrap-anywhere">{words[rule].title}</span>
                <code className="block text-label leading-[18px] text-text-3">{rule}</code>
              </span>
              <span className="grid grid-cols-3 gap-x-3 wide:contents">
                {profileIds.map((profile) => (
                  <RowLevel key={profile} rule={rule} profile={profile} words={page} />
                ))}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

interface RowLevelProps {
  readonly rule: PathFault;
  readonly profile: ProfileId;
  readonly words: RuleTexts['page'];
}

function RowLevel({ rule, profile, words }: RowLevelProps) {
  const { level, issuedFrom } = levelOfRule(profiles[profile], rule);
  return (
    <span className="wide:pt-0.5">
      <span className="block text-label text-text-3 wide:sr-only">{`${words.profiles[profile].name} `}</span>
      <LevelMark level={level} words={words.levels} />
      {issuedFrom === null ? null : (
        <span className="block text-label whitespace-nowrap text-text-3">{words.from(issuedFrom)}</span>
      )}
    </span>
  );
}
