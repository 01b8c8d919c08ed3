export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A query parameter that is wanted once; empty when it is absent. */
export function firstOf(value: string | readonly string[] | undefined): string {
  return (typeof value === 'string' ? value : value?.[0]) ?? '';
}
