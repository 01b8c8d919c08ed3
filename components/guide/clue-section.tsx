import type { ReactNode } from 'react';
import type { GuideView } from '../../lib/guide/index.ts';
import { documentedMessages, type GuideFrame } from '../../lib/i18n/guide.ts';
import type { Messages } from '../../lib/i18n/index.ts';
import { causeText } from '../../lib/i18n/report-words.ts';

interface ClueSectionProps {
  readonly view: GuideView;
  readonly messages: Messages;
  readonly words: GuideFrame;
}

/** What was recognised in the pasted text; clients' own words stay verbatim. */
export function ClueSection({ view, messages, words }: ClueSectionProps) {
  const { clue } = view;
  if (clue.text === null) return null;
  const texts = words.clue;
  const nothing =
    clue.documented.length === 0 && clue.protocol === null && clue.stage === null && clue.cases.length === 0;
  return (
    <section className="mt-7" aria-labelledby="clue">
      <h2 id="clue" className="text-body">
        {texts.heading}
      </h2>
      {nothing ? <p className="mt-1 text-text-2">{texts.nothing}</p> : null}
      <dl className="mt-2 divide-y divide-line overflow-hidden rounded-xl border border-line bg-surface text-table empty:hidden">
        {clue.documented.map((id) => (
          <Row key={id} term={texts.message}>
            <code lang="en">{documentedMessages[id]}</code>
            <span className="block text-text-2">{texts.means[id]}</span>
          </Row>
        ))}
        {clue.protocol === null ? null : <Row term={texts.protocol}>{texts.protocols[clue.protocol]}</Row>}
        {clue.stage === null || clue.protocol === 'ssh' ? null : (
          <Row term={texts.stage}>{texts.stages[clue.stage]}</Row>
        )}
        {clue.place === null ? null : (
          <Row term={texts.server}>
            <span className="font-mono wrap-anywhere">{clue.place.host}</span>
          </Row>
        )}
        {clue.causes.length === 0 ? null : (
          <Row term={words.likelyCauses}>
            <Causes ids={clue.protocol === 'ssh' ? ['ssh-host-key'] : clue.causes} messages={messages} />
          </Row>
        )}
      </dl>
    </section>
  );
}

function Causes({ ids, messages }: { readonly ids: readonly string[]; readonly messages: Messages }) {
  return (
    <ul>
      {ids.map((id) => (
        <li key={id}>
          <a href={`/${messages.language}/causes/${id}`}>{causeText(messages, id)?.name ?? id}</a>
        </li>
      ))}
    </ul>
  );
}

function Row({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div className="px-4 py-2.5 wide:grid wide:grid-cols-[220px_minmax(0,1fr)] wide:gap-4">
      <dt className="font-medium">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
