import { defineChainCheck } from '../define.ts';
import { displayName } from '../path-view.ts';

type Details = {
  'empty-message': Record<string, never>;
  unreadable: { position: number; where: string; defect: string };
  'encoding-refused': { certificate: string; defect: string; where: string; reason: string };
  'encoding-odd': { certificate: string; defect: string; where: string };
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
    if (odd === null) return { detail: 'readable', outcome: 'pass', values: { count: view.sent.length } };
    const values = { certificate: displayName(subject, odd.sha), defect: odd.code, where: odd.where };
    // Our own TLS library is one real client: where it refused the bytes, others built on it do too.
    const refusal = view.handshakes.find(
      (handshake) => handshake.failure?.stage === 'tls' && handshake.failure.code === 'local',
    )?.failure;
    if (refusal?.stage === 'tls') {
      return {
        detail: 'encoding-refused',
        outcome: 'fail',
        values: { ...values, reason: refusal.detail ?? '' },
        certificates: [odd.sha],
      };
    }
    return { detail: 'encoding-odd', outcome: 'warn', values, certificates: [odd.sha] };
  },
});
