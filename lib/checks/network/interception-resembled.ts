import { defineChainCheck } from '../define.ts';
import { publiclyTrusted } from '../path-view.ts';
import { factsOf } from '../subject.ts';
import { inspectionProducts } from './inspection-products.ts';

type Details = {
  resembles: { product: string; issuer: string };
  'nothing-odd': Record<string, never>;
};

export const interceptionResembled = defineChainCheck<Details>()({
  id: 'interception-resembled',
  sources: ['RFC 8404 §2.1'],
  since: null,
  run(view, subject) {
    // A certificate of a public CA isn't made by a proxy; a vendor's own web site carries its name too.
    if (publiclyTrusted(view)) return { detail: 'nothing-odd', outcome: 'not-observed', values: {} };
    for (const sha of view.sent) {
      const facts = factsOf(subject, sha);
      if (facts === null) continue;
      const issuer = facts.issuer.text;
      const match = inspectionProducts.find(({ pattern }) => pattern.test(issuer));
      if (match)
        return {
          detail: 'resembles',
          outcome: 'warn',
          values: { product: match.product, issuer },
          certificates: [sha],
        };
    }
    return { detail: 'nothing-odd', outcome: 'not-observed', values: {} };
  },
});
