import type { ReactNode } from 'react';
import { Icon } from '../ui/icon.tsx';

interface FoldProps {
  readonly title: string;
  readonly summary: string;
  readonly children: ReactNode;
}

/** A line that opens. Its summary says the gist, so that most readers need not open it. */
export function Fold({ title, summary, children }: FoldProps) {
  return (
    <details className="text-table">
      <summary className="flex items-center gap-3 px-4 py-3 hover:bg-hover">
        <Icon name="chevron" className="size-4 text-text-3 fold-mark print:hidden" />
        <span className="font-medium wide:min-w-[200px]">{title}</span>
        <span className="hidden min-w-0 truncate text-text-2 wide:block">{summary}</span>
      </summary>
      <div className="px-4 pb-4 text-text-2 wide:pl-11">{children}</div>
    </details>
  );
}
