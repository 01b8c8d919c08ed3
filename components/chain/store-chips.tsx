import type { ChainText } from '../../lib/i18n/site.ts';
import type { PictureNode } from '../../lib/report/schema.ts';
import { Icon } from '../ui/icon.tsx';

/** Which trust stores hold the last certificate of a lane, and which don't. */
export function StoreChips({ node, words }: { readonly node: PictureNode; readonly words: ChainText }) {
  const stores = [
    ...node.trustedIn.map((id) => ({ id, holds: true })),
    ...node.notTrustedIn.map((id) => ({ id, holds: false })),
  ];
  if (stores.length === 0) return null;
  return (
    <div className="chain-stores pt-2.5 wide:pt-3">
      <p className="mb-1.5 text-label text-text-3">{words.stores}</p>
      <ul className="flex flex-wrap gap-1 wide:flex-col wide:items-start">
        {stores.map(({ id, holds }) => (
          <li
            key={id}
            className={`inline-flex min-h-6 items-center gap-1.5 rounded-xl border border-line bg-surface pr-2.5 pl-2 text-label text-text-2 ${holds ? '' : 'border-dashed'}`}
          >
            <Icon name={holds ? 'yes' : 'no'} className={`size-[13px] ${holds ? 'text-ok' : 'text-found'}`} />
            {words.storeNames[id]}
            <span className="sr-only">{holds ? words.holds : words.lacks}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
