import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

/** How many signatures are checked by node:crypto while `work` runs; its functions are put back afterwards. */
export function countSignatures(work: () => unknown): number {
  let count = 0;
  const restore = [
    spyOn(crypto, 'verify', () => (count += 1)),
    spyOn(crypto.X509Certificate.prototype, 'verify', () => (count += 1)),
  ];
  syncBuiltinESMExports();
  try {
    work();
  } finally {
    for (const undo of restore) undo();
    syncBuiltinESMExports();
  }
  return count;
}

function spyOn(holder: object, name: string, called: () => void): () => void {
  const before: unknown = Reflect.get(holder, name);
  if (typeof before !== 'function') throw new Error(`node:crypto has no ${name}`);
  Reflect.set(holder, name, function (this: unknown, ...parameters: unknown[]): unknown {
    called();
    return Reflect.apply(before, this, parameters);
  });
  return () => Reflect.set(holder, name, before);
}
