import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Collects the young garbage, so that a contender pays for its own and not for what another has left behind. Not
 * all of it: V8 throws compiled code away on that occasion.
 */
export const collectGarbage: () => void = exposed();

/** Node gives the function away only to those who ask when it starts, or who ask V8 for it later, as here. */
function exposed(): () => void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  return () => {
    if (typeof collect === 'function') collect({ type: 'minor' });
  };
}
