import type { ReactNode } from 'react';
import type { PageErrorText } from '../../lib/i18n/site.ts';
import { button } from './button.ts';
import { Icon } from './icon.tsx';
import { VerdictSlot } from './verdict-slot.tsx';

interface PageErrorProps {
  readonly text: PageErrorText;
  readonly home: string;
  readonly homeLabel: string;
  /** A better next step than going home. */
  readonly children?: ReactNode;
}

/** An error in the verdict's place: what happened, what to do next. */
export function PageError({ text, home, homeLabel, children }: PageErrorProps) {
  return (
    <div className="pt-8">
      <VerdictSlot
        icon={<Icon name="suspected" className="text-suspect" />}
        kicker={text.kicker}
        headline={text.heading}
        lede={text.text}
      >
        <p className="mt-5 flex flex-wrap gap-3">
          {children}
          <a href={home} className={children === undefined ? button.primary : button.normal}>
            {homeLabel}
          </a>
        </p>
      </VerdictSlot>
    </div>
  );
}
