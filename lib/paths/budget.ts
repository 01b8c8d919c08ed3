/** Longest path that is followed. Public chains have 3 to 5 certificates; GnuTLS and Go stop at similar depths. */
export const DEPTH_MAX = 12;
/** Candidate issuers looked at in one search: enough for every order of a chain of cross-signs that is real. */
export const STEPS_MAX = 2_000;
/**
 * Signature checks in one search, in checks of a 4,096-bit RSA key (about 0.1 ms). BoringSSL and Go allow 100
 * in one verification; twice that, since here every path is wanted and not the first.
 */
export const SIGNATURE_UNITS_MAX = 200;
/** Comparisons of names with name constraints in one search; Go allows 250,000 in one verification. */
export const COMPARISONS_MAX = 250_000;
/** Paths that are judged before the best are kept: bounds the work that a ladder of cross-signs can cause. */
export const PATHS_JUDGED_MAX = 128;
/** Paths that a search returns. */
export const PATHS_KEPT_MAX = 8;
/** Certificates of each source (sent, fetched) that are looked at; OpenSSL refuses a message over 100 KB. */
export const POOL_MAX = 150;

/** An amount that is used up; once a request is refused, `exhausted` stays true. */
export class Allowance {
  #left: number;
  #exhausted = false;

  constructor(amount: number) {
    this.#left = amount;
  }

  get exhausted(): boolean {
    return this.#exhausted;
  }

  /** Takes `amount`, or refuses when not so much is left. */
  take(amount: number): boolean {
    if (amount > this.#left) {
      this.#exhausted = true;
      return false;
    }
    this.#left -= amount;
    return true;
  }
}
