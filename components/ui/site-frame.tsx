import type { ReactNode } from 'react';
import { getMessages, type Language, languages } from '../../lib/i18n/index.ts';
import { getKnowledgeTexts } from '../../lib/i18n/knowledge.ts';
import type { SiteText } from '../../lib/i18n/site.ts';
import { Brand } from './brand.tsx';
import { IconSprite } from './icon-sprite.tsx';
import { LanguageSwitch } from './language-switch.tsx';

const width = 'mx-auto max-w-[1120px] px-4 wide:px-6 min-[1200px]:px-0';

interface SiteFrameProps {
  readonly language: Language;
  readonly site: SiteText;
  readonly children: ReactNode;
}

/** Header, main and footer of every page. */
export function SiteFrame({ language, site, children }: SiteFrameProps) {
  const choices = languages.map((code) => ({ code, name: getMessages(code).site.languageName }));
  const { nav } = getKnowledgeTexts(language);
  const links = [
    { href: `/${language}/causes`, name: nav.causes },
    { href: `/${language}/help`, name: nav.help },
  ];
  return (
    <>
      <IconSprite />
      <a
        href="#content"
        className="absolute left-4 z-10 -translate-y-full rounded-m bg-surface px-4 py-2 focus:translate-y-2"
      >
        {site.skip}
      </a>
      <header className="border-b border-line bg-surface print:hidden">
        <div className={`${width} flex h-13 items-center gap-4 wide:h-14 wide:gap-6`}>
          <Brand href={`/${language}`} name={site.name} />
          <nav aria-label={nav.label} className="hidden gap-5 text-table wide:flex">
            {links.map(({ href, name }) => (
              <a key={href} href={href} className="text-text-2 no-underline hover:text-text hover:underline">
                {name}
              </a>
            ))}
          </nav>
          <LanguageSwitch current={language} choices={choices} label={site.languageMenu} />
        </div>
      </header>
      <main id="content" className={width}>
        {children}
      </main>
      <footer className="mt-18 border-t border-line pt-6 pb-10 text-meta text-text-3 print:hidden">
        <div className={`${width} flex flex-wrap gap-x-6 gap-y-2`}>
          <p className="max-w-[64em] flex-1 basis-80">{site.footer}</p>
          {links.map(({ href, name }) => (
            <a key={href} href={href} className="inline-flex min-h-6 items-center text-text-2">
              {name}
            </a>
          ))}
        </div>
      </footer>
    </>
  );
}
