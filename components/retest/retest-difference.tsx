import { getCaseTexts } from '../../lib/i18n/case.ts';
import { chainEndText, diffNames, diffSentences } from '../../lib/i18n/case-words.ts';
import type { Messages } from '../../lib/i18n/index.ts';
import type { DiffKind, ReportDiff } from '../../lib/report/diff.ts';
import type { Report } from '../../lib/report/schema.ts';
import { formatInstant } from '../report/instant.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { Prose } from '../ui/prose.tsx';
import { ChainBox } from './chain-box.tsx';

interface RetestDifferenceProps {
  readonly diff: ReportDiff;
  readonly before: Report;
  readonly after: Report;
  readonly messages: Messages;
}

const icons: Readonly<Record<DiffKind, { readonly name: IconName; readonly look: string }>> = {
  mended: { name: 'ruled-out', look: 'text-ok' },
  partly: { name: 'suspected', look: 'text-suspect' },
  same: { name: 'dash', look: 'text-text-3' },
  worse: { name: 'found', look: 'text-found' },
  'different-cause': { name: 'suspected', look: 'text-suspect' },
  'could-not-look': { name: 'undetermined', look: 'text-text-3' },
};

const columns: readonly {
  readonly list: 'mended' | 'still' | 'new' | 'unclear';
  readonly icon: IconName;
  readonly look: string;
}[] = [
  { list: 'mended', icon: 'ruled-out', look: 'text-ok' },
  { list: 'still', icon: 'found', look: 'text-found' },
  { list: 'new', icon: 'found', look: 'text-found' },
  { list: 'unclear', icon: 'undetermined', look: 'text-text-3' },
];

/** The difference in a sentence, then cause by cause and certificate by certificate. */
export function RetestDifference({ diff, before, after, messages }: RetestDifferenceProps) {
  const { retest: words } = getCaseTexts(messages.language);
  const [cause, chain] = diffSentences(messages, diff);
  const names = diffNames(messages, diff);
  const icon = icons[diff.kind];
  return (
    <section aria-labelledby="difference">
      <h2 id="difference" className="text-meta font-medium text-text-2">
        {words.heading}
      </h2>
      <p data-difference={diff.kind} className="mt-1 flex gap-2 text-body font-medium">
        <Icon name={icon.name} className={`mt-[3px] size-[18px] ${icon.look}`} />
        <span className="wrap-anywhere">{cause}</span>
      </p>
      <dl className="mt-4 grid gap-4 wide:auto-cols-fr wide:grid-flow-col">
        {columns
          .filter(({ list }) => list !== 'unclear' || names.unclear.length > 0)
          .map(({ list, icon: shape, look }) => (
            <div key={list} data-causes={list}>
              <dt className="text-meta text-text-3">{words.columns[list]}</dt>
              {names[list].length === 0 ? (
                <dd className="text-table text-text-3">{words.none}</dd>
              ) : (
                names[list].map((name) => (
                  <dd key={name} className="flex gap-2 text-table">
                    <Icon name={shape} className={`mt-[3px] size-4 ${look}`} />
                    <span className="wrap-anywhere">{name}</span>
                  </dd>
                ))
              )}
            </div>
          ))}
      </dl>
      <p className="mt-4 text-table text-text-2 wrap-anywhere">
        <Prose text={chain} />
      </p>
      <div className="mt-2 grid gap-3 text-meta text-text-2 wide:grid-cols-2">
        <ChainBox
          title={words.ends.before(formatInstant(before.createdAt))}
          lines={chainEndText(messages, diff.chain.before)}
          sha256={diff.chain.before.leaf?.sha256 ?? null}
        />
        <ChainBox
          title={words.ends.after(formatInstant(after.createdAt))}
          lines={chainEndText(messages, diff.chain.after)}
          sha256={diff.chain.after.leaf?.sha256 ?? null}
        />
      </div>
    </section>
  );
}
