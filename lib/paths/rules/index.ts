import type { PathContext, PathRule } from '../context.ts';
import type { PathFinding } from '../schema.ts';
import { ca } from './ca.ts';
import { criticalExtensions } from './critical-extensions.ts';
import { duplicateExtensions } from './duplicate-extensions.ts';
import { ending } from './ending.ts';
import { extendedKeyUsage } from './extended-key-usage.ts';
import { keyCertSign } from './key-cert-sign.ts';
import { keyUsage } from './key-usage.ts';
import { nameConstraints } from './name-constraints.ts';
import { pathLength } from './path-length.ts';
import { signature } from './signature.ts';
import { validity } from './validity.ts';
import { version } from './version.ts';
import { weakKey } from './weak-key.ts';
import { weakSignature } from './weak-signature.ts';

/** Every rule that a path is judged by. To add one: its file, its line here, its tests. */
export const pathRules: readonly PathRule[] = [
  ca,
  criticalExtensions,
  duplicateExtensions,
  ending,
  extendedKeyUsage,
  keyCertSign,
  keyUsage,
  nameConstraints,
  pathLength,
  signature,
  validity,
  version,
  weakKey,
  weakSignature,
];

export function judgePath(path: PathContext): PathFinding[] {
  return pathRules.flatMap((rule) => rule(path));
}
