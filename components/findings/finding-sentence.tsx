import type { Finding } from '../../lib/checks/define.ts';
import { findingText, type Messages } from '../../lib/i18n/index.ts';
import { Prose } from '../ui/prose.tsx';

interface FindingSentenceProps {
  readonly finding: Finding;
  readonly messages: Messages;
  /** Names the addresses, for looks at which not all of them said the same. */
  readonly withAddresses: boolean;
}

/** What a check saw, in a sentence. */
export function FindingSentence({ finding, messages, withAddresses }: FindingSentenceProps) {
  return (
    <>
      <Prose text={findingText(messages, finding)} />
      {withAddresses && finding.addresses.length > 0 ? (
        <span className="ml-1.5 text-text-3 wrap-anywhere">({finding.addresses.join(', ')})</span>
      ) : null}
    </>
  );
}
