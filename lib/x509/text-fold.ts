/** RFC 4518 §2.2: what is taken out before the comparison, invisible but for the soft hyphen of Mongolian. */
const unseen = /\p{Cf}|\p{Variation_Selector}|\u034f|\u1806|\ufffc/gu;
const controls = /\p{Cc}/gu;
/** RFC 4518 §2.2 and §2.6.1: what counts as a space; a run of them counts as one. */
const spaces = /[\s\u0085]+/gu;
const plainAscii = /^[\x20-\x7e]*$/;
/** All but the dotless i: it has no counterpart in folding (RFC 3454 B.2), though its capital is the letter I. */
const foldable = /[^\u0131]+/gu;

/**
 * A value of a name as it is compared (RFC 5280 §7.1, by RFC 4518): case, compatibility forms, invisible
 * characters, and how much space stands between the words don't count.
 */
export function foldText(value: string): string {
  if (plainAscii.test(value)) return value.toLowerCase().replace(/ {2,}/g, ' ').trim();
  const mapped = value.replace(unseen, '').replace(spaces, ' ').replace(controls, '').normalize('NFKC');
  return foldCase(mapped).normalize('NFKC').replace(spaces, ' ').trim();
}

/** By way of the capitals, so that letters with two small forms (ß and ss, σ and ς) meet. */
function foldCase(text: string): string {
  return text.replace(foldable, (run) => run.toUpperCase().toLowerCase());
}
