import type { PublicKeyFacts } from '../../x509/facts.ts';
import type { CertificateRule } from '../context.ts';
import { family, finding, nothing } from './finding.ts';

const curves: readonly string[] = ['P-256', 'P-384', 'P-521'];

/** BR §6.1.1.3 and §7.1.3.1: RSA, by no other identifier than rsaEncryption, or one of three curves. */
const type: CertificateRule = (node) => {
  const { publicKey } = node.facts;
  if (isAllowed(publicKey)) return nothing;
  return finding('key-type-not-allowed', node, { type: publicKey.type, curve: publicKey.curve ?? '' });
};

function isAllowed({ type: kind, curve }: PublicKeyFacts): boolean {
  return kind === 'rsa' || (kind === 'ec' && curve !== null && curves.includes(curve));
}

/** RFC 5480 §2.1.1: a curve is named. Written out, it can be one on which anyone knows the private key. */
const curve: CertificateRule = (node) =>
  node.detail.curveExplicit ? finding('curve-explicit', node) : nothing;

/** BR §6.1.5: whole octets. */
const modulus: CertificateRule = (node) => {
  const { type: kind, bits } = node.facts.publicKey;
  if (kind !== 'rsa' || bits === null || bits % 8 === 0) return nothing;
  return finding('rsa-modulus-odd-length', node, { bits });
};

/** An even exponent may have thousands of digits, which say nothing. */
const EXPONENT_SHOWN_MAX = 2n ** 64n;

/** RFC 8017 §3.1 and BR §6.1.6: odd and at least 3. With 1, whatever is signed is its own signature. */
const exponent: CertificateRule = (node) => {
  const e = node.detail.rsaExponent;
  if (e === null || (e >= 3n && e % 2n === 1n)) return nothing;
  return finding('rsa-exponent-weak', node, { exponent: e < EXPONENT_SHOWN_MAX ? e.toString() : '' });
};

/** RFC 5480 §2.2 and RFC 8017 §3.1: a point that is one, a modulus that can be one. */
const octets: CertificateRule = (node) => {
  const reason = node.detail.keyFault;
  if (reason === null) return nothing;
  return finding('public-key-malformed', node, { reason, type: node.facts.publicKey.type });
};

/** The public key, apart from how long it is. */
export const keyForm = family(type, curve, modulus, exponent, octets);
