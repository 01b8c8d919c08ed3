import type { Outcome, Values } from '../../../lib/checks/define.ts';
import type { ChainView, Subject } from '../../../lib/checks/subject.ts';
import { subject, view } from '../../support/subject.ts';

interface AnySaid {
  readonly detail: string;
  readonly outcome: Outcome;
  readonly values: Values;
  readonly certificates?: readonly string[];
}

interface AnyChainCheck {
  readonly run: (view: ChainView, subject: Subject) => AnySaid;
}

interface AnyLookCheck {
  readonly run: (subject: Subject) => AnySaid;
}

/** What a chain check says of a view: `outcome detail`, and its values. */
export function sayOfChain(
  check: AnyChainCheck,
  parts: Partial<ChainView> = {},
  about: Parameters<typeof subject>[0] = {},
) {
  const one = view(parts);
  const said = check.run(one, subject({ views: [one], ...about }));
  return {
    said: `${said.outcome} ${said.detail}`,
    values: said.values,
    certificates: said.certificates ?? [],
  };
}

/** What a look check says of a subject. */
export function sayOfLook(check: AnyLookCheck, about: Subject) {
  const said = check.run(about);
  return { said: `${said.outcome} ${said.detail}`, values: said.values };
}
