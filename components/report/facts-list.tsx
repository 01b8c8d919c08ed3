import type { ReactNode } from 'react';

export interface Fact {
  readonly term: string;
  readonly value: ReactNode;
  readonly mono?: boolean;
}

/** Terms and values; long values wrap anywhere. */
export function FactsList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="grid grid-cols-[minmax(0,1fr)] text-meta wide:grid-cols-[200px_minmax(0,1fr)] wide:gap-x-4">
      {facts.map(({ term, value, mono }) => (
        <div key={term} className="contents">
          <dt className="text-text-3">{term}</dt>
          <dd className={`mb-1.5 text-text wrap-anywhere ${mono === false ? '' : 'font-mono text-[12.5px]'}`}>
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
