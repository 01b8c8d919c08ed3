/** Lists of one question that are looked at; the largest public CAs split theirs into some hundreds. */
export const LISTS_MAX = 2_000;
/** Times that a list is held against a distribution point in one search: 2 to 4 for a certificate, as a rule. */
export const CONSULTATIONS_MAX = 5_000;
/** Answers about signatures that are kept as long as the lists are: hostile chains bring ever new keys. */
export const SIGNATURES_KEPT_MAX = 10_000;
/** Certificates of the name of a list's issuer whose key is tried: keys are rolled over once in years. */
export const SIGNERS_MAX = 16;
/** Signers off the path whose own way to the anchor is walked in one search. */
export const SIGNER_WALKS_MAX = 16;
/** Lists whose signer stands on a list, whose signer stands on a list …: RFC 5280 has no use for more than two. */
export const SIGNER_DEPTH_MAX = 3;
