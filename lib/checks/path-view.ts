import type { ChainPath, PathFault, PathFinding } from '../paths/schema.ts';
import type { CertificateFacts } from '../x509/facts.ts';
import { type ChainView, factsOf, type Subject } from './subject.ts';

/**
 * The path that the verdict rests on: a valid one where there is one, else the one that came nearest; null
 * where the first certificate can't be read, since no rule can be judged then.
 */
export function leadingPath(view: ChainView): ChainPath | null {
  return view.leaf === null ? null : (view.search.paths[0] ?? null);
}

/** A valid path that needs nothing but what was sent. */
export function validAsSent(view: ChainView): ChainPath | null {
  return view.search.paths.find((path) => path.valid && path.sentOnly) ?? null;
}

/** Every Certificate message that showed this chain broke off behind it: what would have followed isn't known. */
export function cutShort({ handshakes }: ChainView): boolean {
  return handshakes.length > 0 && handshakes.every(({ chainBroken }) => chainBroken);
}

/** The first fault of one of these kinds on the leading path, or null. */
export function leadingFault(view: ChainView, kinds: readonly PathFault[]): PathFinding | null {
  return leadingPath(view)?.faults.find((finding) => kinds.includes(finding.fault)) ?? null;
}

/** Name to show for a certificate: common name, DNS name, address, organisation, whole subject, in that order. */
export function shownName(facts: CertificateFacts): string {
  return (
    facts.subject.commonNames.at(-1) ??
    facts.san?.dns[0] ??
    facts.san?.ip[0] ??
    facts.subject.organizations[0] ??
    (facts.subject.text || facts.sha256.slice(0, 16))
  );
}

/** The same by fingerprint; its beginning where the certificate is unknown or unreadable. */
export function displayName(subject: Subject, sha256: string | undefined): string {
  const facts = factsOf(subject, sha256);
  return facts === null ? (sha256?.slice(0, 16) ?? '') : shownName(facts);
}

/** The issuer's name as a certificate states it. */
export function issuerName(subject: Subject, sha256: string | undefined): string {
  const issuer = factsOf(subject, sha256)?.issuer;
  if (issuer === undefined) return '';
  return issuer.commonNames.at(-1) ?? issuer.organizations[0] ?? issuer.text;
}

/** Ends at an anchor of the public store: rules for publicly trusted certificates apply. */
export function publiclyTrusted(view: ChainView): boolean {
  return view.search.paths.some((path) => path.complete && path.stores.includes('mozilla'));
}

/** The last instant of a certificate's life: RFC 5280 §4.1.2.5 counts the whole last second in. */
export function lastInstant({ notAfter }: Pick<CertificateFacts, 'notAfter'>): Date {
  return new Date(Date.parse(notAfter) + 999);
}

/** Whole days between two instants, rounded towards minus infinity. */
export function daysBetween(from: Date, to: Date): number {
  return Math.floor((to.getTime() - from.getTime()) / 86_400_000);
}
