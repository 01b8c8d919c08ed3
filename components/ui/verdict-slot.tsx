import type { ReactNode } from 'react';
import { Prose } from './prose.tsx';
import { Whole } from './whole.tsx';

interface VerdictSlotProps {
  readonly icon: ReactNode;
  readonly kicker: ReactNode;
  readonly headline: string;
  readonly lede: string;
  /** A host name in the headline: it is moved to the next line rather than broken at its hyphens. */
  readonly host?: string;
  readonly children?: ReactNode;
}

/** Where every page says what it has to say. It has its final height from the start: nothing below it moves. */
export function VerdictSlot({ icon, kicker, headline, lede, host, children }: VerdictSlotProps) {
  return (
    <div className="grid min-h-49 grid-cols-[24px_minmax(0,1fr)] content-start gap-x-3 pt-3 pb-7 wide:grid-cols-[36px_minmax(0,1fr)] wide:gap-x-4 wide:pt-6 wide:pb-10">
      <div className="row-start-1 *:size-6 wide:row-span-2 wide:mt-px wide:*:size-9">{icon}</div>
      <p className="col-start-2 mb-1.5 text-meta font-medium text-text-2">{kicker}</p>
      <h1 className="col-span-full max-w-[26em] text-verdict wrap-anywhere wide:col-span-1 wide:col-start-2">
        <Whole text={headline} word={host ?? ''} />
      </h1>
      <div className="col-span-full mt-2.5 max-w-[44em] text-lede text-text-2 wide:col-span-1 wide:col-start-2 wide:mt-3">
        <p className="wrap-anywhere">
          <Prose text={lede} />
        </p>
        {children}
      </div>
    </div>
  );
}
