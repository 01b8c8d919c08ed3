import { defineChainCheck } from '../define.ts';
import { displayName, leadingFault } from '../path-view.ts';

type Details = {
  'empty-message': Record<string, never>;
  unreadable: { position: number; where: string; defect: string };
  'encoding-refused': { certificate: string; defect: string; where: string; reason: string };
  'encoding-odd': { certificate: string; defect: string; where: string };
  /** The Certificate message breaks its own lengths behind that many certificates. */
  'message-broken': { count: number };
  readable: { count: number };
};

export const certificateMalformed = defineChainCheck<Details>()({
  id: 'certificate-malformed',
  sources: ['RFC 5280 §4.1', 'ITU-T X.690 §10', 'RFC 8446 §4.4.2.4'],
  since: null,
  run(view, subject) {
    if (view.sent.length === 0) {
      // A list that can't be taken apart before its first certificate is not an empty one.
      const broken = view.handshakes.some(
        ({ failure }) => failure?.stage === 'tls' && failure.code === 'malformed',
      );
      if (!broken) return { detail: 'empty-message', outcome: 'fail', values: {} };
      return { detail: 'unreadable', outcome: 'fail', values: { position: 1, where: '', defect: '' } };
    }
    if (view.handshakes.some(({ chainBroken }) => chainBroken)) {
      return { detail: 'message-broken', outcome: 'fail', values: { count: view.sent.length } };
    }
    let odd: { sha: string; code: string; where: string } | null = null;
    for (const [index, sha] of view.sent.entries()) {
      const read = subject.certificates.get(sha);
      if (read === undefined || !read.ok) {
        const defect = read?.unreadable.defect;
        const values = { position: index + 1, where: defect?.where ?? '', defect: defect?.code ?? '' };
        return { detail: 'unreadable', outcome: 'fail', values, certificates: [sha] };
      }
      const defect = read.facts.defects[0];
      if (defect !== undefined) odd ??= { sha, code: defect.code, where: defect.where };
    }
    // Our own TLS library is one real client: where it refused the bytes, others built on it do too.
    const refusal = view.handshakes.find(
      (handshake) => handshake.failure?.stage === 'tls' && handshake.failure.code === 'local',
    )?.failure;
    const reason = refusal?.stage === 'tls' ? (refusal.detail ?? '') : null;
    const rule = leadingFault(view, ['encoding-refused']);
    if (odd === null && rule === null) {
      return { detail: 'readable', outcome: 'pass', values: { count: view.sent.length } };
    }
    const sha = odd?.sha ?? rule?.at ?? '';
    const values = {
      certificate: displayName(subject, sha),
      defect: odd?.code ?? String(rule?.values.code ?? ''),
      where: odd?.where ?? String(rule?.values.where ?? ''),
    };
    if (reason !== null || rule !== null) {
      const told = { ...values, reason: reason ?? '' };
      return { detail: 'encoding-refused', outcome: 'fail', values: told, certificates: [sha] };
    }
    return { detail: 'encoding-odd', outcome: 'warn', values, certificates: [sha] };
  },
});
