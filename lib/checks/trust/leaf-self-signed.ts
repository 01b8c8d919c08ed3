import { defineChainCheck } from '../define.ts';
import { displayName } from '../path-view.ts';

type Details = {
  'self-signed': { name: string };
  'self-signed-trusted': { name: string };
  'issued-by-ca': { issuer: string };
  unreadable: Record<string, never>;
};

export const leafSelfSigned = defineChainCheck<Details>()({
  id: 'leaf-self-signed',
  sources: ['RFC 5280 §3.2'],
  since: null,
  run(view, subject) {
    if (view.leaf === null) return { detail: 'unreadable', outcome: 'not-observed', values: {} };
    const name = displayName(subject, view.leaf.sha256);
    const certificates = [view.leaf.sha256];
    if (!view.leaf.selfSigned) {
      const issuer = view.leaf.issuer.commonNames.at(-1) ?? view.leaf.issuer.text;
      return { detail: 'issued-by-ca', outcome: 'pass', values: { issuer } };
    }
    if (view.search.paths.some((path) => path.complete && path.certificates.length === 1)) {
      return { detail: 'self-signed-trusted', outcome: 'pass', values: { name }, certificates };
    }
    return { detail: 'self-signed', outcome: 'fail', values: { name }, certificates };
  },
});
