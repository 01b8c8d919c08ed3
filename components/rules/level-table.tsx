import { levelOfRule } from '../../lib/explain/rule-levels.ts';
import type { RulePageWords } from '../../lib/i18n/rules.ts';
import { profiles } from '../../lib/paths/profiles/index.ts';
import { type ProfileId, profileIds } from '../../lib/paths/profiles/profile.ts';
import type { PathFault } from '../../lib/paths/rule-ids.ts';
import { Prose } from '../ui/prose.tsx';
import { LevelMark } from './level-mark.tsx';

interface LevelTableProps {
  readonly rule: PathFault;
  readonly words: RulePageWords;
}

/** What each profile makes of a rule, and what each profile is. */
export function LevelTable({ rule, words }: LevelTableProps) {
  const [profile, level] = words.columns;
  return (
    <table className="w-full text-table">
      <thead>
        <tr className="border-b border-line text-left text-meta text-text-3">
          <th scope="col" className="py-1.5 pr-4 font-normal">
            {profile}
          </th>
          <th scope="col" className="py-1.5 font-normal">
            {level}
          </th>
        </tr>
      </thead>
      <tbody>
        {profileIds.map((id) => (
          <tr key={id} className="border-b border-line align-top">
            <th scope="row" className="py-2.5 pr-4 text-left font-medium">
              {words.profiles[id].name} <code className="font-normal text-text-3">{id}</code>
              <span className="block text-meta font-normal text-text-2">{words.profiles[id].text}</span>
            </th>
            <td className="w-[34%] py-2.5">
              <LevelMark level={levelOfRule(profiles[id], rule).level} words={words.levels} />
              <Exceptions rule={rule} profile={id} words={words} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Exceptions({ rule, profile, words }: LevelTableProps & { readonly profile: ProfileId }) {
  const { anchor, issuedFrom } = levelOfRule(profiles[profile], rule);
  const notes = [
    anchor === null ? '' : words.onAnchor(words.levels[anchor].name),
    issuedFrom === null ? '' : words.issuedFrom(issuedFrom),
  ].filter((note) => note !== '');
  return notes.map((note) => (
    <span key={note} className="mt-1 block text-meta text-text-2">
      <Prose text={note} />
    </span>
  ));
}
