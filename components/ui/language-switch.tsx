'use client';

import { usePathname, useSearchParams } from 'next/navigation';

export interface LanguageChoice {
  readonly code: string;
  /** The language's name in itself. */
  readonly name: string;
}

interface LanguageSwitchProps {
  readonly current: string;
  readonly choices: readonly LanguageChoice[];
  readonly label: string;
}

/** Switches in place: the same page with the same query. Plain links, so it works without scripts as well. */
export function LanguageSwitch({ current, choices, label }: LanguageSwitchProps) {
  const path = usePathname();
  const query = useSearchParams().toString();
  const rest = path.replace(/^\/[^/]*/, '');
  return (
    <nav aria-label={label} className="ml-auto flex items-center gap-1 text-table print:hidden">
      {choices.map(({ code, name }) => (
        <a
          key={code}
          href={`/${code}${rest}${query === '' ? '' : `?${query}`}`}
          hrefLang={code}
          lang={code}
          aria-current={code === current ? 'true' : undefined}
          className="rounded-s px-2 py-1 text-text-2 no-underline hover:text-text hover:underline aria-[current]:bg-hover aria-[current]:font-medium aria-[current]:text-text"
        >
          {name}
        </a>
      ))}
    </nav>
  );
}
