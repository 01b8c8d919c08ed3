/** Paragraphs of plain text; what stands between backticks is shown as code. */
export type Prose = readonly string[];

/**
 * The explaining page of a check or a cause. Always the same headings in the same order: what happens, why
 * clients refuse, how we know, who is affected, fix, verify the fix, when it is fine, limits, sources.
 * Fix and verification of a cause are its own remedy's; sources are those of its checks.
 */
export interface Explanation {
  /** One or two sentences under the title. */
  readonly lede: string;
  readonly whatHappens: Prose;
  readonly whyRefused: Prose;
  readonly howWeKnow: Prose;
  readonly whoIsAffected: Prose;
  readonly whenFine: Prose;
  readonly limits: Prose;
}
