import { z } from 'zod';
import { storeIds } from '../roots/store.ts';
import { edgeFaults, pathFaults } from './rule-ids.ts';

export const pathFindingSchema = z.object({
  fault: z.enum(pathFaults),
  /** Fingerprint of the certificate at which it shows. */
  at: z.string(),
  /** Values compared, for the words: dates, lengths, OIDs, names. */
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});

export const edgeSchema = z.object({
  subject: z.string(),
  issuer: z.string(),
  outcome: z.union([z.literal('accepted'), z.enum(edgeFaults)]),
});

/** One way from the leaf upwards, complete (it ends at an anchor) or not. */
export const chainPathSchema = z.object({
  /** Fingerprints, leaf first. */
  certificates: z.array(z.string()),
  /** Where each certificate comes from, same order; a sent anchor is `sent`. */
  origin: z.array(z.enum(['sent', 'fetched', 'store'])),
  /** Stores that hold the last certificate as an anchor; empty when the path does not end at one. */
  stores: z.array(z.enum(storeIds)),
  /** Ends at an anchor of a deciding store. */
  complete: z.boolean(),
  /** Complete and without faults. */
  valid: z.boolean(),
  /** Every certificate but the anchor was sent: a client that fetches nothing can follow it. */
  sentOnly: z.boolean(),
  /** Every fault, the most specific first. */
  faults: z.array(pathFindingSchema),
  /** Rules that the profile only warns of, the most specific first; reports of old have none. */
  warnings: z.array(pathFindingSchema).default([]),
});

export const pathSearchSchema = z.object({
  /** Best first: valid before not, sent-only before fetched, short before long; then what came nearest. At most 8. */
  paths: z.array(chainPathSchema),
  edges: z.array(edgeSchema),
  /** A budget ended the search early. */
  exhausted: z.boolean(),
});

export type { PathFault } from './rule-ids.ts';
export type PathFinding = z.infer<typeof pathFindingSchema>;
export type Edge = z.infer<typeof edgeSchema>;
export type ChainPath = z.infer<typeof chainPathSchema>;
export type PathSearch = z.infer<typeof pathSearchSchema>;
