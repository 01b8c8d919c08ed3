export type Side = 'permitted' | 'excluded';

/** A name that breaks a list of constraints. */
export interface Violation {
  readonly name: string;
  readonly list: Side;
  /** The subtree that excludes it, or some of those of which it fits none. */
  readonly constraint: string;
}

/** Subtrees that are shown beside a name that fits none of them. */
const SHOWN_MAX = 5;

/** How names of one form (DNS, addresses …) are held against the subtrees of name constraints. */
export interface NameForm {
  /** At most `most` violations, in the order of the names. */
  readonly violations: (
    names: readonly string[],
    permitted: readonly string[],
    excluded: readonly string[],
    most: number,
  ) => Violation[];
}

/** What a form has to know; names and subtrees are prepared once for each certificate. */
export interface FormDefinition<Name, Base> {
  readonly name: (text: string) => Name;
  readonly base: (text: string) => Base;
  /** What can't be compared lies within no permitted and within every excluded subtree. */
  readonly within: (name: Name, base: Base, side: Side) => boolean;
}

export function defineForm<Name, Base>(form: FormDefinition<Name, Base>): NameForm {
  const preparedNames = once(form.name);
  const preparedBases = once(form.base);
  return {
    violations(names, permitted, excluded, most) {
      const found: Violation[] = [];
      const [permittedBases, excludedBases] = [preparedBases(permitted), preparedBases(excluded)];
      for (const [index, name] of preparedNames(names).entries()) {
        if (found.length >= most) break;
        const text = names[index] ?? '';
        const by = excludedBases.findIndex((base) => form.within(name, base, 'excluded'));
        if (by >= 0) found.push({ name: text, list: 'excluded', constraint: excluded[by] ?? '' });
        else if (
          permittedBases.length > 0 &&
          !permittedBases.some((base) => form.within(name, base, 'permitted'))
        ) {
          const constraint = permitted.slice(0, SHOWN_MAX).join(', ');
          found.push({ name: text, list: 'permitted', constraint });
        }
      }
      return found;
    },
  };
}

/** Keeps what was worked out of a list as long as the list, which is part of a certificate's facts, is kept. */
function once<T>(prepare: (text: string) => T): (texts: readonly string[]) => readonly T[] {
  const known = new WeakMap<readonly string[], readonly T[]>();
  return (texts) => {
    const before = known.get(texts);
    if (before !== undefined) return before;
    const prepared = texts.map(prepare);
    known.set(texts, prepared);
    return prepared;
  };
}
