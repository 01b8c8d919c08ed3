import { isErrorCode } from '../../lib/errors/codes.ts';
import type { Messages } from '../../lib/i18n/index.ts';
import { getProblemTexts } from '../../lib/i18n/problems.ts';
import { parseTarget } from '../../lib/target/parse.ts';
import { firstOf, type SearchParams, shownOf } from './query.ts';

/** What was wrong with the last try, from the query with which it led back to the form; null = nothing. */
export function faultText(messages: Messages, query: SearchParams): string | null {
  const code = firstOf(query.fault);
  if (code === '') return null;
  const parsed = parseTarget(firstOf(query.target));
  if (!isErrorCode(code)) return parsed.ok ? null : messages.targetFault[parsed.fault.code](parsed.fault);
  const retryAfterSeconds = Number.parseInt(firstOf(query.retry), 10) || 1;
  const [address, range] = [shownOf(query.address), shownOf(query.range)];
  const details = {
    retryAfterSeconds,
    address,
    range,
    allow: address,
    issues: [],
    limitBytes: 0,
    accepts: [],
  };
  const texts = getProblemTexts(messages.language);
  if (code === 'invalid-target') return parsed.ok ? null : texts[code].detail({ fault: parsed.fault });
  return texts[code].detail(details);
}
