const DAYS_A_YEAR = 365.25;
const MONTHS_A_YEAR = 12;

/** Whole years and months of a span of days, for display alone: no calendar is asked. */
export function yearsAndMonths(days: number): { readonly years: number; readonly months: number } {
  const months = Math.floor((days / DAYS_A_YEAR) * MONTHS_A_YEAR);
  return { years: Math.floor(months / MONTHS_A_YEAR), months: months % MONTHS_A_YEAR };
}

/** `1 day`, `2 days`. */
export function plural(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
