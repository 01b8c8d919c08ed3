import { z } from 'zod';
import type { ChainView, Subject } from './subject.ts';

export const outcomes = ['fail', 'warn', 'pass', 'not-observed', 'not-applicable'] as const;
export type Outcome = (typeof outcomes)[number];

const valueSchema = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
export type Value = z.infer<typeof valueSchema>;
export type Values = Readonly<Record<string, Value>>;

/** What a check says: which of its details holds, with the values that the words need. */
export const findingSchema = z.object({
  check: z.string(),
  /** Key into the check's texts. */
  detail: z.string(),
  outcome: z.enum(outcomes),
  values: z.record(z.string(), valueSchema),
  /** Fingerprints that it is about. */
  certificates: z.array(z.string()),
  /** Addresses at which it was seen; empty = the whole look. */
  addresses: z.array(z.string()),
});
export type Finding = z.infer<typeof findingSchema>;

/** The details of a check: for each, the values that its words are given. */
export type Details = Readonly<Record<string, Values>>;

export type Said<D extends Details> = {
  readonly [K in keyof D & string]: {
    readonly detail: K;
    readonly outcome: Outcome;
    readonly values: D[K];
    readonly certificates?: readonly string[];
  };
}[keyof D & string];

/** The words of a check: its title, and a sentence for each detail. */
export interface CheckText<D> {
  readonly title: string;
  readonly details: { readonly [K in keyof D]: (values: D[K]) => string };
}

interface CheckBase<Id extends string, D extends Details> {
  readonly id: Id;
  /** Where the rule is written, e.g. `RFC 5280 §4.1.2.5`. */
  readonly sources: readonly string[];
  /** ISO date from which the rule applies to certificates issued then; null = always. */
  readonly since: string | null;
  /** Never set: carries the details' type to the words. */
  readonly details?: D;
}

/** Judges one presented chain: it runs once for each distinct chain that the addresses sent. */
export interface ChainCheck<Id extends string = string, D extends Details = Details>
  extends CheckBase<Id, D> {
  readonly scope: 'chain';
  readonly run: (view: ChainView, subject: Subject) => Said<D>;
}

/** Judges the look as a whole: name resolution, connections, alerts. */
export interface LookCheck<Id extends string = string, D extends Details = Details> extends CheckBase<Id, D> {
  readonly scope: 'look';
  readonly run: (subject: Subject) => Said<D>;
}

export function defineChainCheck<D extends Details>() {
  return <const Id extends string>(
    check: Omit<ChainCheck<Id, D>, 'scope' | 'details'>,
  ): ChainCheck<Id, D> => ({
    ...check,
    scope: 'chain',
  });
}

export function defineLookCheck<D extends Details>() {
  return <const Id extends string>(check: Omit<LookCheck<Id, D>, 'scope' | 'details'>): LookCheck<Id, D> => ({
    ...check,
    scope: 'look',
  });
}

/** The details type of a check, for the typed words. */
export type DetailsOf<C> = C extends { readonly details?: infer D } ? Exclude<D, undefined> : never;
