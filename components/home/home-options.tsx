import { Icon } from '../ui/icon.tsx';
import type { HomeFormWords } from './home-form.tsx';

const field =
  'mt-1 block w-full rounded-m border border-line-strong bg-surface px-3 py-2 font-mono text-code placeholder:text-text-3';

/** What few people need. The plain form doesn't carry it, so it shows only where scripts run. */
export function HomeOptions({ words }: { readonly words: HomeFormWords }) {
  return (
    <details className="needs-script mt-3 text-meta">
      <summary className="inline-flex min-h-6 items-center gap-1.5 rounded-s text-text-2 hover:text-text">
        <Icon name="chevron" className="size-3.5 fold-mark" />
        {words.options}
      </summary>
      <div className="mt-2 grid gap-4 rounded-xl border border-line bg-surface p-[18px]">
        <label className="block font-medium">
          {words.sniLabel}
          <span className="block font-normal text-text-2">{words.sniHint}</span>
          <input
            name="sni"
            type="text"
            maxLength={255}
            autoComplete="off"
            spellCheck={false}
            className={field}
          />
        </label>
        <label className="block font-medium">
          {words.starttlsLabel}
          <span className="block font-normal text-text-2">{words.starttlsHint}</span>
          <select name="starttls" defaultValue="" className={field}>
            <option value="">{words.starttlsByPort}</option>
            {words.starttlsChoices.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="block font-medium">
          {words.caLabel}
          <span className="block font-normal text-text-2">{words.caHint}</span>
          <textarea
            name="ca"
            rows={4}
            spellCheck={false}
            placeholder="-----BEGIN CERTIFICATE-----"
            className={field}
          />
        </label>
      </div>
    </details>
  );
}
