import Link from 'next/link';
import { Icon } from '../ui/icon.tsx';

export interface ListedLink {
  readonly href: string;
  readonly title: string;
  readonly text?: string;
}

/** Links as hairline rows: a title, a line about it, an arrow. */
export function LinkList({ links }: { readonly links: readonly ListedLink[] }) {
  return (
    <ul className="mt-3 border-t border-line">
      {links.map(({ href, title, text }) => (
        <li key={href}>
          <Link
            href={href}
            prefetch={false}
            className="grid grid-cols-[minmax(0,1fr)_16px] items-center gap-4 border-b border-line px-1 py-2.5 text-text no-underline hover:bg-hover"
          >
            <span className="min-w-0">
              <span className="block font-medium wrap-anywhere">{title}</span>
              {text === undefined ? null : <span className="block text-meta text-text-2">{text}</span>}
            </span>
            <Icon name="chevron" className="size-4 text-text-3" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
