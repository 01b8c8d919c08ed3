import { protocolName } from '../../lib/i18n/evidence-values.ts';
import { getGuideTexts } from '../../lib/i18n/guide.ts';
import type { Messages } from '../../lib/i18n/index.ts';
import type { LabServer } from '../../lib/lab/schema.ts';
import { starttlsIds } from '../../lib/starttls/ids.ts';
import { Icon } from '../ui/icon.tsx';
import { HomeForm, type HomeFormWords } from './home-form.tsx';
import { LabList } from './lab-list.tsx';

interface HomePageProps {
  readonly messages: Messages;
  readonly target: string;
  readonly fault: string | null;
  /** Servers of the running lab; null = none runs. */
  readonly lab: readonly LabServer[] | null;
}

export function HomePage({ messages, target, fault, lab }: HomePageProps) {
  const { home } = messages.site;
  return (
    <div className="mx-auto max-w-[760px] pt-9 wide:pt-18">
      <h1 className="text-hero">{home.heading}</h1>
      <p className="mt-3 max-w-[40em] text-lede text-text-2">{home.lede}</p>
      <HomeForm
        // Faults arrive by navigation: a new one is a new form.
        key={`${target} ${fault}`}
        language={messages.language}
        target={target}
        fault={fault}
        privateKey={home.privateKey}
        words={formWords(home)}
      />
      <ErrorOnly language={messages.language} />
      {lab === null ? <LabHint words={home.labStopped} /> : <LabList servers={lab} messages={messages} />}
      <ExplainedMessages messages={messages} />
      <div className="mt-10 grid gap-5 border-t border-line pt-8 wide:mt-16 wide:grid-cols-3 wide:gap-10">
        {home.truths.map(({ heading, text }) => (
          <section key={heading}>
            <h2 className="text-body">{heading}</h2>
            <p className="mt-1 text-table text-text-2">{text}</p>
          </section>
        ))}
      </div>
    </div>
  );
}

/** What goes to the browser with the form: no functions, and nothing that it doesn't show. */
function formWords(home: Messages['site']['home']): HomeFormWords {
  const { label, placeholder, hint, submit, options, sniLabel, sniHint, caLabel, caHint } = home;
  const { starttlsLabel, starttlsHint, starttlsByPort } = home;
  const starttlsChoices = starttlsIds.map((id) => ({ id, name: protocolName(id) }));
  const starttls = { starttlsLabel, starttlsHint, starttlsByPort, starttlsChoices };
  return { label, placeholder, hint, submit, options, sniLabel, sniHint, ...starttls, caLabel, caHint };
}

/** Another way in, for whoever has a message and no server's name. */
function ErrorOnly({ language }: Pick<Messages, 'language'>) {
  const { home, homeLink } = getGuideTexts(language).frame;
  return (
    <p className="mt-4 text-table text-text-2">
      {home}
      <a href={`/${language}/guide`}>{homeLink}</a>
    </p>
  );
}

function LabHint({ words }: { readonly words: readonly [before: string, after: string] }) {
  return (
    <p className="mt-10 text-table text-text-2">
      {words[0]} <code className="text-text">npm run lab</code> {words[1]}
    </p>
  );
}

/** Clients' own words stay verbatim; each is a way into the guide. */
function ExplainedMessages({ messages }: { readonly messages: Messages }) {
  const { explains, messages: texts } = messages.site.home;
  return (
    <section className="mt-10" aria-labelledby="explains">
      <h2 id="explains" className="text-meta font-medium text-text-2">
        {explains}
      </h2>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {texts.map(({ text, clients }) => (
          <li key={text}>
            <a
              href={`/${messages.language}/guide?${new URLSearchParams({ error: text })}`}
              className="grid grid-cols-[minmax(0,1fr)_16px] items-center gap-x-4 px-1 py-[11px] text-table text-text no-underline hover:bg-hover"
            >
              <span className="grid gap-x-4 wide:grid-cols-[minmax(0,1fr)_auto]">
                <code lang="en">{text}</code>
                <span className="text-meta text-text-3">{clients}</span>
              </span>
              <Icon name="chevron" className="size-4 text-text-3" />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
