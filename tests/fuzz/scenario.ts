import { hash } from 'node:crypto';
import type { ReferenceHost } from '../../lib/paths/context.ts';
import { firstInside } from './tlv.ts';

/** What a search is given, apart from the profile; plain data, so that it can be handed to a worker. */
export interface Scenario {
  readonly label: string;
  /** The leaf first. */
  readonly sent: readonly Uint8Array[];
  readonly anchors: readonly Uint8Array[];
  readonly crls: readonly Uint8Array[];
  readonly now: Date;
  readonly host: ReferenceHost | null;
}

/** A fingerprint of what the signature of a certificate or of a list covers; null when there is no such part. */
export function signedPart(bytes: Uint8Array): string | null {
  const tbs = firstInside(bytes);
  return tbs === null ? null : hash('sha256', tbs);
}

/** What the keys of the scenarios have signed: nothing else may be believed. */
export function signedParts(scenarios: readonly Scenario[]): ReadonlySet<string> {
  const all = scenarios.flatMap(({ sent, anchors, crls }) => [...sent, ...anchors, ...crls]);
  return new Set(all.flatMap((bytes) => signedPart(bytes) ?? []));
}
