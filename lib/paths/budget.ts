/**
 * Longest path that is followed. Public chains have 3 to 5 certificates; Java refuses messages of more than 10,
 * GnuTLS of more than 16, OpenSSL follows some 100. Twice what most take is enough.
 */
export const DEPTH_MAX = 32;
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
/**
 * Paths that are judged for the picture's sake alone. After these, ways that share the fault of one that was judged
 * are left out: what is still looked for is a valid path.
 */
export const PATHS_SHOWN_MAX = 16;
/**
 * What the second, shortest-first search may take where the first was cut before it found a valid path: in a mesh of
 * cross-certified CAs the short way out hides among all the long ones. Steps without a new signature take about 2 µs.
 */
export const SECOND_STEPS = 10_000;
export const SECOND_SIGNATURE_UNITS = 100;
export const SECOND_PATHS_MAX = 64;
/** Paths that a search returns. */
export const PATHS_KEPT_MAX = 8;
/** Certificates of each source (sent, fetched) that are looked at; a TLS message of 16 MB could hold 20,000. */
export const POOL_MAX = 1_500;
/**
 * Certificates that are read in full in one search, at about half a millisecond for one never seen before; of
 * strangers only the subject is read.
 */
export const READS_MAX = 500;

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

  /** More to take from; what was refused before stays refused. */
  grant(amount: number): void {
    this.#left += amount;
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
