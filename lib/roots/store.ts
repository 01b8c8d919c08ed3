import { z } from 'zod';

export const storeIds = ['mozilla', 'operator', 'request', 'lab', 'system'] as const;
export type StoreId = (typeof storeIds)[number];

/** A set of trust anchors: dated data with a source. Nothing is claimed about a store that isn't there. */
export interface TrustStore {
  readonly id: StoreId;
  /** What it is and where it comes from, e.g. `Node.js 24.21.0 bundled list (NSS 3.126)`. */
  readonly source: string;
  /** Only deciding stores make a chain trusted; the system's is shown apart. */
  readonly decides: boolean;
  /** DER of each anchor. */
  readonly anchors: readonly Uint8Array[];
}

/** A store as a report names it: without the anchors. */
export const storeSummarySchema = z.object({
  id: z.enum(storeIds),
  source: z.string(),
  decides: z.boolean(),
  anchors: z.number().int(),
});
