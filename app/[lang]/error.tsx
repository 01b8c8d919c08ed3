'use client';

import { useParams } from 'next/navigation';
import { button } from '../../components/ui/button.ts';
import { PageError } from '../../components/ui/page-error.tsx';
import { errors as en } from '../../lib/i18n/en/page-errors.ts';
import { errors as ja } from '../../lib/i18n/ja/page-errors.ts';

/** A fault of ours while a page was made. Its text goes to the log, not to the reader. */
export default function BrokenPage({ retry }: { readonly retry: () => void }) {
  const { lang } = useParams<{ lang: string }>();
  const words = lang === 'ja' ? ja : en;
  return (
    <PageError text={words.broken} home={`/${lang}`} homeLabel={words.home}>
      <button type="button" className={button.primary} onClick={() => retry()}>
        {words.retry}
      </button>
    </PageError>
  );
}
