import { nameCovers } from '../../x509/host-name.ts';
import { defineChainCheck } from '../define.ts';

type Details = {
  'other-names': { host: string; names: string[]; total: number };
  'common-name-only': { host: string; commonName: string };
  'no-names': { host: string };
  covered: { host: string; by: string };
  unreadable: Record<string, never>;
};

/** More names than this are counted, not listed. */
const NAMES_SHOWN = 10;

export const nameNotCovered = defineChainCheck<Details>()({
  id: 'name-not-covered',
  sources: ['RFC 9525 §6', 'RFC 5280 §4.2.1.6'],
  since: null,
  run({ leaf }, { name }) {
    if (leaf === null) return { detail: 'unreadable', outcome: 'not-observed', values: {} };
    const host = name.value;
    const certificates = [leaf.sha256];
    const match = nameCovers(leaf, host, name.kind);
    if (match.covered)
      return { detail: 'covered', outcome: 'pass', values: { host, by: match.by ?? host }, certificates };
    const names = [...(leaf.san?.dns ?? []), ...(leaf.san?.ip ?? [])];
    if (names.length === 0 && match.wouldCommonNameMatch) {
      const commonName = leaf.subject.commonNames.at(-1) ?? '';
      return { detail: 'common-name-only', outcome: 'fail', values: { host, commonName }, certificates };
    }
    if (names.length === 0) return { detail: 'no-names', outcome: 'fail', values: { host }, certificates };
    return {
      detail: 'other-names',
      outcome: 'fail',
      values: { host, names: names.slice(0, NAMES_SHOWN), total: names.length },
      certificates,
    };
  },
});
