import { createPublicKey, type KeyObject } from 'node:crypto';
import { parseTlv } from '../../fuzz/tlv.ts';
import { authority, type Made, type Pair, server } from '../../lib/x509/forge.ts';
import type { KeySource } from './keys.ts';

/** One signature of a chain, ready for node:crypto. */
export interface SignatureMade {
  readonly tbs: Uint8Array;
  readonly signature: Uint8Array;
  readonly key: KeyObject;
}

export interface BenchChain {
  /** Leaf first, without the root. */
  readonly sent: readonly Uint8Array<ArrayBuffer>[];
  readonly root: Uint8Array<ArrayBuffer>;
  /** The signatures that a verifier has to check: of all but the root. */
  readonly signatures: readonly SignatureMade[];
}

/** A leaf, `length - 2` intermediates and a root; every certificate has a key and a serial number of its own. */
export function makeChain(length: number, keys: KeySource): BenchChain {
  const root = authority('Benchmark Root', undefined, { key: keys() });
  const below: Made[] = [];
  const signers = [root];
  let signer = root;
  for (let level = 1; level < length - 1; level += 1) {
    signer = authority(`Benchmark CA ${level}`, signer, { key: keys() });
    below.unshift(signer);
    signers.unshift(signer);
  }
  below.unshift(server(signer, { key: keys() }));
  return {
    sent: below.map(({ der }) => new Uint8Array(der)),
    root: new Uint8Array(root.der),
    signatures: below.map(({ der }, index) => signatureOf(der, (signers[index] ?? root).key)),
  };
}

function signatureOf(der: Uint8Array, { spki }: Pair): SignatureMade {
  const [tbs, , signature] = parseTlv(der)?.children ?? [];
  if (tbs === undefined || signature === undefined) throw new Error('not a certificate');
  // The first octet of a BIT STRING counts the unused bits.
  const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  return { tbs: tbs.raw, signature: signature.content.subarray(1), key };
}
