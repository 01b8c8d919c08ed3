import type { PathFault } from '../../paths/schema.ts';
import { defineChainCheck } from '../define.ts';
import { daysBetween, displayName, lastInstant, leadingPath } from '../path-view.ts';
import { factsOf } from '../subject.ts';

type Details = {
  'intermediate-expired': { certificate: string; notAfter: string; days: number };
  'root-expired': { certificate: string; notAfter: string; days: number };
  'expired-beside-valid': { certificate: string; notAfter: string };
  valid: { count: number };
  'no-issuer': Record<string, never>;
};

const EXPIRED: readonly PathFault[] = ['expired', 'issuer-expired', 'anchor-expired'];

export const issuerExpired = defineChainCheck<Details>()({
  id: 'issuer-expired',
  sources: ['RFC 5280 §6.1.3 (a)(2)'],
  since: null,
  run(view, subject) {
    const path = leadingPath(view);
    const fault = path?.faults.find(({ fault: kind, at }) => EXPIRED.includes(kind) && at !== view.sent[0]);
    if (fault !== undefined) {
      const facts = factsOf(subject, fault.at);
      const notAfter = facts?.notAfter ?? '';
      const isRoot =
        facts?.selfIssued === true || (path?.complete === true && path.certificates.at(-1) === fault.at);
      return {
        detail: isRoot ? 'root-expired' : 'intermediate-expired',
        outcome: 'fail',
        values: {
          certificate: displayName(subject, fault.at),
          notAfter,
          days: notAfter === '' ? 0 : daysBetween(new Date(notAfter), subject.now),
        },
        certificates: [fault.at],
      };
    }
    const beside = view.sent
      .slice(1)
      .map((sha) => factsOf(subject, sha))
      .find((facts) => facts !== null && lastInstant(facts) < subject.now);
    if (beside) {
      return {
        detail: 'expired-beside-valid',
        outcome: path?.valid === true ? 'warn' : 'pass',
        values: { certificate: displayName(subject, beside.sha256), notAfter: beside.notAfter },
        certificates: [beside.sha256],
      };
    }
    const issuers = (path?.certificates.length ?? 1) - 1;
    if (issuers < 1) return { detail: 'no-issuer', outcome: 'not-applicable', values: {} };
    return { detail: 'valid', outcome: 'pass', values: { count: issuers } };
  },
});
