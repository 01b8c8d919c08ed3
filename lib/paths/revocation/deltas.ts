import type { RevocationList } from '../../x509/crl.ts';
import type { PathNode } from '../node.ts';
import { compareNumbers, voidDefect } from './lists.ts';
import type { Tools } from './question.ts';
import { signatureOf } from './signers.ts';

/** When a list holds, against the clock of the search. */
export function freshness(
  { facts }: RevocationList,
  now: Date,
): 'fresh' | 'crl-expired' | 'crl-not-yet-valid' {
  if (facts.thisUpdate > now.getTime()) return 'crl-not-yet-valid';
  return facts.nextUpdate !== null && facts.nextUpdate < now.getTime() ? 'crl-expired' : 'fresh';
}

/** Deltas that hold now and can be merged with a complete list, the latest first; signatures aside. */
export function deltasOf(base: RevocationList, tools: Tools): RevocationList[] {
  return tools.lists
    .deltas(base.issuerKey)
    .filter((delta) => continues(delta, base) && isUsable(delta, tools.now))
    .sort((one, other) => compareNumbers(other.facts.numberHex ?? '', one.facts.numberHex ?? ''));
}

/** RFC 5280 §6.3.3 (h): the delta is signed by the very key that signed its base. */
export function signedDelta(
  deltas: readonly RevocationList[],
  signer: PathNode,
  tools: Tools,
): RevocationList | null {
  return deltas.find((delta) => signatureOf(delta, signer, tools) === 'valid') ?? null;
}

/** RFC 5280 §5.2.4 and §6.3.3 (c): same scope and key, made of a base no newer than this one, and newer itself. */
function continues({ facts: delta }: RevocationList, { facts: base }: RevocationList): boolean {
  const sameScope = delta.issuingDistributionPoint?.derHex === base.issuingDistributionPoint?.derHex;
  const sameKey = delta.authorityKeyId?.derHex === base.authorityKeyId?.derHex;
  if (!sameScope || !sameKey) return false;
  const { numberHex, baseNumberHex } = delta;
  if (numberHex === null || baseNumberHex === null || base.numberHex === null) return false;
  return compareNumbers(baseNumberHex, base.numberHex) <= 0 && compareNumbers(base.numberHex, numberHex) < 0;
}

function isUsable(list: RevocationList, now: Date): boolean {
  const { unknownCritical, unknownCriticalInEntries } = list.facts;
  const processed = unknownCritical.length + unknownCriticalInEntries.length === 0;
  return processed && freshness(list, now) === 'fresh' && voidDefect(list) === null;
}
