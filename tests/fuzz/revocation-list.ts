import { bits, explicit, integer, sequence, time } from '../lib/x509/der-writer.ts';
import { authorityKeyId, extension, type Made, signatures } from '../lib/x509/forge.ts';

export interface ListDraft {
  /** INTEGER elements with the entry extensions of each. */
  readonly revoked?: readonly (readonly [serial: Buffer, ...extensions: Buffer[]])[];
  readonly extensions?: readonly Buffer[];
}

const from = time(new Date('2026-06-01T00:00:00Z'));
const until = time(new Date('2026-07-01T00:00:00Z'));

/** A certificate revocation list (RFC 5280 §5) by a P-256 key, as of June 2026. */
export function revocationList(signer: Made, { revoked = [], extensions = [] }: ListDraft = {}): Buffer {
  const { algorithm, sign } = signatures.ecdsaSha256;
  const entries = revoked.map(([serial, ...more]) =>
    sequence(serial, from, ...(more.length === 0 ? [] : [sequence(...more)])),
  );
  const all = [authorityKeyId(signer.key.keyId), extension('2.5.29.20', integer(7)), ...extensions];
  const tbs = sequence(
    ...[integer(1), algorithm, signer.name, from, until],
    ...(entries.length === 0 ? [] : [sequence(...entries)]),
    explicit(0, sequence(...all)),
  );
  return sequence(tbs, algorithm, bits(sign(tbs, signer.key.privateKey)));
}
