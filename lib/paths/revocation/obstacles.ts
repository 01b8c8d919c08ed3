import type { RevocationList } from '../../x509/crl.ts';

/** Why no list says whether a certificate is revoked, from the furthest to the nearest to an answer. */
const whys = [
  /** None was given that is issued by the certificate's issuer, or by whom its distribution points name. */
  'no-crl',
  /** There is only a delta, and not the complete list that it belongs to. */
  'base-missing',
  /** The list speaks of other certificates: another point, or only CAs, users, attribute certificates. */
  'scope',
  /** Another issuer's list, which does not say that it speaks of certificates that are not its own. */
  'indirect-not-declared',
  /** Usable lists speak of some reasons only, and no other is there for the rest. */
  'reasons-not-covered',
  'unknown-critical-extension',
  'crl-not-yet-valid',
  'crl-expired',
  /** No certificate of the list's issuer is there. */
  'signer-not-found',
  'crl-signature-unsupported',
  'crl-signature-invalid',
  'signer-without-crl-sign',
  /** The signer's certificate has no valid way to the anchor at which the certificate's path ends. */
  'signer-not-trusted',
  /** The list can't be read, or lacks what RFC 5280 demands of every list. */
  'crl-malformed',
  'budget',
] as const;
export type Why = (typeof whys)[number];

export interface Obstacle {
  readonly why: Why;
  /** The list that it is about, where it is about one. */
  readonly list: RevocationList | null;
}

/** What stood nearer to an answer: who mends it may have one. */
export function nearer(one: Obstacle | null, other: Obstacle): Obstacle {
  return one === null || whys.indexOf(other.why) > whys.indexOf(one.why) ? other : one;
}
