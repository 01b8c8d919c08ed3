import { z } from 'zod';
import { causeResultSchema } from '../causes/define.ts';
import { causeStatuses } from '../causes/ids.ts';
import { findingSchema } from '../checks/define.ts';
import { observationSchema } from '../observation/schema.ts';
import { pathSearchSchema } from '../paths/schema.ts';
import { storeIds, storeSummarySchema } from '../roots/store.ts';
import { targetSchema } from '../target/schema.ts';
import { readResultSchema } from '../x509/facts.ts';

/** A node of the chain picture, leaf first. `missing` nodes have a name and nothing else. */
export const pictureNodeSchema = z.object({
  sha256: z.string().nullable(),
  role: z.enum(['leaf', 'intermediate', 'root']),
  origin: z.enum(['sent', 'fetched', 'store', 'missing']),
  /** Short display name: common name, else first DNS name, else organisation, else the whole subject. */
  name: z.string(),
  /** 1-based position in which the server sent it; null = not sent. */
  sentAt: z.number().int().nullable(),
  trustedIn: z.array(z.enum(storeIds)),
  notTrustedIn: z.array(z.enum(storeIds)),
  lifetime: z
    .object({
      notBefore: z.string(),
      notAfter: z.string(),
      /** Share of the lifetime elapsed at the look; below 0 = not yet valid, above 1 = expired. */
      elapsed: z.number(),
      /** Whole days left (negative: past). */
      daysLeft: z.number().int(),
      /** Whole days from start to end. */
      daysTotal: z.number().int(),
    })
    .nullable(),
  /** Names that the leaf covers (DNS and IP), at most 100; empty for CAs. */
  names: z.array(z.string()),
  /** Index of the finding that makes this node the place of the fault, or null. */
  finding: z.number().int().nullable(),
});

/** The edge from node i to node i+1. */
export const pictureEdgeSchema = z.object({
  state: z.enum(['signed', 'broken', 'unknown']),
  /** Index of the finding that explains a break, or null. */
  finding: z.number().int().nullable(),
});

export const pictureLaneSchema = z.object({
  /** `main`: what is judged. `alternative`: another path. `address`: what other addresses sent. */
  kind: z.enum(['main', 'alternative', 'address']),
  addresses: z.array(z.string()),
  nodes: z.array(pictureNodeSchema),
  edges: z.array(pictureEdgeSchema),
});

export const pictureSchema = z.object({
  lanes: z.array(pictureLaneSchema),
  /** Sent, but on no lane: duplicates and strangers. */
  unused: z.array(
    z.object({
      sha256: z.string(),
      name: z.string(),
      sentAt: z.number().int(),
      why: z.enum(['duplicate', 'stranger', 'unreadable']),
    }),
  ),
});

export const groupStateSchema = z.object({
  id: z.string(),
  state: z.enum(causeStatuses),
  /** Cause ids of the group, worst first. */
  causes: z.array(z.string()),
});

/** One presented chain with its paths. */
export const viewSchema = z.object({
  addresses: z.array(z.string()),
  sent: z.array(z.string()),
  search: pathSearchSchema,
  systemTrusts: z.boolean().nullable(),
});

export const reportSchema = z.object({
  schemaVersion: z.literal(1),
  product: z.object({ name: z.literal('certwhy'), version: z.string() }),
  /** Instant of judgement = start of the look. */
  createdAt: z.iso.datetime(),
  /** Id of the report of which this is a retest, with the same target and options; null = a first look. */
  retestOf: z.string().nullable().default(null),
  target: targetSchema,
  /** The name the certificate had to cover. */
  checkedName: z.string(),
  /** sound: nothing wrong seen. fault: a cause was found. not-looked: no server could be looked at. */
  outcome: z.enum(['sound', 'fault', 'not-looked']),
  /** The found cause that must be mended first; null when nothing is wrong. */
  primary: z.string().nullable(),
  /** Every cause, found first in the order of mending, then suspected, undetermined, ruled out. */
  causes: z.array(causeResultSchema),
  /** The ten groups in the checklist's order. */
  groups: z.array(groupStateSchema),
  findings: z.array(findingSchema),
  picture: pictureSchema,
  views: z.array(viewSchema),
  /** Paths of the first view, best first (a short way to `views[0].search.paths`). */
  paths: pathSearchSchema.shape.paths,
  certificates: z.record(z.string(), readResultSchema),
  stores: z.array(storeSummarySchema),
  observation: observationSchema,
});

export type Report = z.infer<typeof reportSchema>;
export type Picture = z.infer<typeof pictureSchema>;
export type PictureLane = z.infer<typeof pictureLaneSchema>;
export type PictureNode = z.infer<typeof pictureNodeSchema>;
export type PictureEdge = z.infer<typeof pictureEdgeSchema>;
export type GroupState = z.infer<typeof groupStateSchema>;
