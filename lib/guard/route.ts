import { chooseLanguage, languageNamed } from '../i18n/choose-language.ts';

/** Where a page without a language in its address is to be found; null when nothing is to be changed. */
export function languagePath(pathname: string, acceptLanguage: string | null): string | null {
  const first = pathname.split('/')[1] ?? '';
  if (languageNamed(first) !== null || first === 'api' || first === 'r' || first.startsWith('_')) return null;
  // Files of public/ and well-known addresses: /icon.svg, /robots.txt, /.well-known/…
  if (first.includes('.')) return null;
  const language = chooseLanguage(acceptLanguage);
  return pathname === '/' ? `/${language}` : `/${language}${pathname}`;
}

/** Pages that belong to one report: kept by no cache, listed by no search engine. */
export function isReportPath(pathname: string): boolean {
  return /^\/(r|[a-z]{2}\/r)\//.test(pathname);
}
