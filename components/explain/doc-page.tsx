import Link from 'next/link';
import type { ReactNode } from 'react';
import { Prose } from '../ui/prose.tsx';

interface DocPageProps {
  /** Where this page belongs: a link back, and the name of its group. */
  readonly crumbs: readonly { readonly href: string; readonly label: string }[];
  /** The group that the page belongs to, after the crumbs. */
  readonly place?: string;
  readonly title: string;
  readonly lede: string;
  readonly contents: readonly { readonly id: string; readonly title: string }[];
  readonly contentsTitle: string;
  readonly children: ReactNode;
}

/** A page to read: crumbs, title, lede, text, and what is on it beside that. */
export function DocPage({ crumbs, place, title, lede, contents, contentsTitle, children }: DocPageProps) {
  return (
    <div className="grid justify-between gap-x-20 pt-4 wide:grid-cols-[minmax(0,720px)_240px] wide:pt-8">
      <article className="min-w-0">
        <p className="text-meta text-text-3">
          {crumbs.map(({ href, label }) => (
            <Link key={href} href={href} prefetch={false}>
              {label}
            </Link>
          ))}
          {place === undefined ? null : ` / ${place}`}
        </p>
        <h1 className="mt-1 text-[24px] leading-[31px] tracking-[-0.022em] wide:text-[30px] wide:leading-[38px]">
          {title}
        </h1>
        <p className="mt-3 text-[16px] leading-[26px] text-text-2 wide:text-[17px] wide:leading-7">
          <Prose text={lede} />
        </p>
        {children}
      </article>
      {contents.length === 0 ? null : (
        <nav
          aria-label={contentsTitle}
          className="sticky top-8 hidden self-start pt-1.5 text-meta wide:block print:hidden"
        >
          <p className="mb-2 font-medium text-text-2">{contentsTitle}</p>
          <ul>
            {contents.map(({ id, title: name }) => (
              <li key={id}>
                <a
                  href={`#${id}`}
                  className="block border-l border-line py-1 pl-3 text-text-2 no-underline hover:text-text"
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  );
}
