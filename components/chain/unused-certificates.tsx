import type { ChainText } from '../../lib/i18n/site.ts';
import type { Picture } from '../../lib/report/schema.ts';

/** What the server sent beside the chain: it breaks few clients, and it is named all the same. */
export function UnusedCertificates({
  unused,
  words,
}: {
  readonly unused: Picture['unused'];
  readonly words: ChainText;
}) {
  if (unused.length === 0) return null;
  return (
    <div className="px-4 pb-4 text-meta wide:px-6 wide:pb-5">
      <h3 className="font-medium text-text-2">{words.unused}</h3>
      <ul className="mt-1 list-disc pl-5 text-text-2">
        {unused.map(({ sha256, name, sentAt, why }) => (
          <li key={`${sha256}-${sentAt}`} className="wrap-anywhere">
            {words.unusedItem(sentAt, name, words.unusedWhy[why])}
          </li>
        ))}
      </ul>
    </div>
  );
}
