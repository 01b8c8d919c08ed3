import type { GuideView } from '../../lib/guide/index.ts';
import type { GuideFrame } from '../../lib/i18n/guide.ts';
import type { Language } from '../../lib/i18n/types.ts';
import { remediesFor } from '../../lib/remedies/index.ts';
import type { Report } from '../../lib/report/schema.ts';
import { RemedyList } from '../remedies/remedy-list.tsx';

interface RemedySectionProps {
  readonly view: GuideView;
  readonly report: Report | null;
  readonly language: Language;
  readonly words: GuideFrame;
}

/** Where exactly the change is made, product by product; all of them where nothing points to this step. */
export function RemedySection({ view, report, language, words }: RemedySectionProps) {
  const { step: kind, causes, clue } = view;
  if (kind !== 'server' && kind !== 'network' && kind !== 'client') return null;
  // A host key is no certificate: nothing of this helps.
  if (causes[0] === 'ssh-host-key') return null;
  const fitting = remediesFor(kind, causes).length > 0 ? causes : [];
  return (
    <section className="mt-7" aria-labelledby="remedies">
      <h2 id="remedies" className="mb-2 text-body">
        {words.remedies[kind]}
      </h2>
      <RemedyList kind={kind} report={report} language={language} causes={fitting} target={clue.place} />
    </section>
  );
}
