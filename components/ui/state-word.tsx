import type { CauseStatus } from '../../lib/causes/ids.ts';
import { Icon } from './icon.tsx';

const looks: Readonly<Record<CauseStatus, string>> = {
  found: 'font-semibold text-found',
  suspected: 'text-suspect',
  'ruled-out': 'text-text-2 [&_svg]:text-ok',
  undetermined: 'text-text-3',
};

/** A state as icon, shape and word. */
export function StateWord({ status, word }: { readonly status: CauseStatus; readonly word: string }) {
  return (
    <span className={`inline-flex items-center gap-2 font-medium whitespace-nowrap ${looks[status]}`}>
      <Icon name={status} className="size-[18px]" />
      {word}
    </span>
  );
}
