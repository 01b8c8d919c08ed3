import type { Messages } from '../../lib/i18n/index.ts';
import { button } from '../ui/button.ts';
import { Icon } from '../ui/icon.tsx';

interface AgainLinkProps {
  readonly id: string;
  readonly messages: Messages;
  readonly look: 'small' | 'normal';
}

/** The same look once more, with the same options: a retest, which is compared with this report. */
export function AgainLink({ id, messages, look }: AgainLinkProps) {
  return (
    <a href={`/${messages.language}/check?retest=${id}`} className={button[look]}>
      <Icon name="again" />
      {messages.site.report.again}
    </a>
  );
}
