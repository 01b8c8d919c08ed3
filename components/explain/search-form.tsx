import type { KnowledgeTexts } from '../../lib/i18n/knowledge.ts';
import type { Language } from '../../lib/i18n/types.ts';
import { button } from '../ui/button.ts';

interface SearchFormProps {
  readonly language: Language;
  readonly words: KnowledgeTexts['search'];
  readonly query: string;
}

/** A plain GET form: a search is a link that can be sent on. */
export function SearchForm({ language, words, query }: SearchFormProps) {
  return (
    <form action={`/${language}/search`} className="mt-6 flex flex-wrap items-end gap-2">
      <label className="block min-w-0 flex-1 basis-72 text-meta font-medium text-text-2">
        {words.label}
        <input
          type="search"
          name="q"
          defaultValue={query}
          maxLength={1000}
          className="mt-1 block min-h-10 w-full rounded-m border border-line-strong bg-surface px-3 text-body font-normal text-text"
        />
      </label>
      <button type="submit" className={button.normal}>
        {words.submit}
      </button>
    </form>
  );
}
