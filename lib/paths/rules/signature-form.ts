import type { SignatureAlgorithm } from '../../x509/signature-algorithm.ts';
import type { CertificateRule } from '../context.ts';
import { family, finding, nothing } from './finding.ts';

/** RFC 5280 §4.1.1.2: what is signed names the same algorithm as the signature. */
const differ: CertificateRule = (node) =>
  node.detail.signed.sameAlgorithms
    ? nothing
    : finding('signature-algorithms-differ', node, { algorithm: node.facts.signature.name });

/** Octets of the digests that public CAs use, which is also how long the salt of a PSS signature is. */
const digestOctets: Readonly<Record<string, number>> = { sha256: 32, sha384: 48, sha512: 64 };
/** SHA-1 and MD5 have rules of their own, which go by the date of issue, and by whether the signature counts. */
const judgedElsewhere = new Set(['md2', 'md4', 'md5', 'sha1']);

/** BR §7.1.3.2: RSA or ECDSA over SHA-256, SHA-384 or SHA-512; roots are signed like all others. */
const notAllowed: CertificateRule = (node) => {
  const { algorithm } = node.detail.signed;
  if (judgedElsewhere.has(algorithm.digest ?? '') || isAllowed(algorithm)) return nothing;
  return finding('signature-algorithm-not-allowed', node, {
    algorithm: algorithm.name,
    digest: algorithm.digest ?? '',
  });
};

function isAllowed({ family: kind, digest, pss }: SignatureAlgorithm): boolean {
  const octets = digest === null ? undefined : digestOctets[digest];
  if (octets === undefined) return false;
  if (kind === 'rsa-pss') return pss?.mgfDigest === digest && pss.saltLength === octets;
  return kind === 'rsa' || kind === 'ecdsa';
}

/** The algorithm of the signature, apart from how strong it is. */
export const signatureForm = family(differ, notAllowed);
