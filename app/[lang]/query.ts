import { holdsPrivateKey } from '../../lib/target/clean.ts';

export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A query parameter that is wanted once; empty when it is absent. */
export function firstOf(value: string | readonly string[] | undefined): string {
  return (typeof value === 'string' ? value : value?.[0]) ?? '';
}

/** The same for what the page shows again: a private key that somebody put into an address isn't sent back. */
export function shownOf(value: string | readonly string[] | undefined): string {
  const text = firstOf(value);
  return holdsPrivateKey(text) ? '' : text;
}
