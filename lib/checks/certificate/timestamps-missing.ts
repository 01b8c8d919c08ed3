import { defineChainCheck } from '../define.ts';
import { daysBetween, publiclyTrusted } from '../path-view.ts';

type Details = {
  missing: { found: number; needed: number };
  enough: { found: number; needed: number };
  'not-public': Record<string, never>;
  unreadable: Record<string, never>;
};

/** Chrome's Certificate Transparency policy: 2 timestamps up to 180 days of lifetime, 3 above. */
const SHORT_DAYS = 180;

export const timestampsMissing = defineChainCheck<Details>()({
  id: 'timestamps-missing',
  sources: ['RFC 6962 §3.3', 'Chrome Certificate Transparency policy'],
  since: '2018-04-30',
  run(view) {
    const { leaf } = view;
    if (leaf === null) return { detail: 'unreadable', outcome: 'not-observed', values: {} };
    if (!publiclyTrusted(view)) return { detail: 'not-public', outcome: 'not-applicable', values: {} };
    const needed = daysBetween(new Date(leaf.notBefore), new Date(leaf.notAfter)) > SHORT_DAYS ? 3 : 2;
    const values = { found: leaf.sctCount, needed };
    if (leaf.sctCount >= needed) return { detail: 'enough', outcome: 'pass', values };
    // They may also come in a TLS extension, which this look doesn't ask for: suspected at most.
    return { detail: 'missing', outcome: 'warn', values, certificates: [leaf.sha256] };
  },
});
