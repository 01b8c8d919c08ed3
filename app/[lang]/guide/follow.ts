import {
  follow,
  formatGuideState,
  isSubmitted,
  parseGuideState,
  standing,
} from '../../../lib/guide/index.ts';
import { holdsPrivateKey } from '../../../lib/messages-in/index.ts';
import type { Report } from '../../../lib/report/schema.ts';
import { firstOf, type SearchParams } from '../query.ts';

export const PRIVATE_KEY_FAULT = 'private-key';

/** Query to which a sent form leads; null where the address is one to stay at. */
export function elsewhere(query: SearchParams, report: Report | null): string | null {
  const state = parseGuideState(query);
  if (holdsPrivateKey(firstOf(query.error))) {
    // Out of the address as well: it would stay in the browser's history.
    const rest = new URLSearchParams(formatGuideState({ ...state, error: null }));
    rest.set('fault', PRIVATE_KEY_FAULT);
    return rest.toString();
  }
  if (!isSubmitted(query)) return null;
  const input = { report, state };
  const next = follow(input, state.answers[standing(input).id] ?? '');
  return formatGuideState(next ?? state);
}
