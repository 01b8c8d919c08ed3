import type { PathRule } from '../context.ts';

/** RFC 5280 §6.3: asked only where revocation lists were given. */
export const revocation: PathRule = (path) => path.revocation?.(path) ?? [];
