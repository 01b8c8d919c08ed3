import type { CertificateRule } from '../context.ts';
import { family, finding, nothing } from './finding.ts';

/** RFC 5280 §4.1.1.2: what is signed names the same algorithm as the signature. */
const differ: CertificateRule = (node) =>
  node.detail.signed.sameAlgorithms
    ? nothing
    : finding('signature-algorithms-differ', node, { algorithm: node.facts.signature.name });

/**
 * BR §7.1.3.2 in its own bytes: PKCS #1 (parameters NULL), PSS (one digest, a salt as long, nothing left out that has
 * no default) and ECDSA (no parameters), each over SHA-256, SHA-384 and SHA-512.
 */
const allowed: ReadonlySet<string> = new Set([
  '300d06092a864886f70d01010b0500',
  '300d06092a864886f70d01010c0500',
  '300d06092a864886f70d01010d0500',
  pss('1', '20'),
  pss('2', '30'),
  pss('3', '40'),
  '300a06082a8648ce3d040302',
  '300a06082a8648ce3d040303',
  '300a06082a8648ce3d040304',
]);

/** The end of the digest's OID, and the salt's length, in hex. */
function pss(digest: string, salt: string): string {
  const hash = `300d060960864801650304020${digest}0500`;
  return `304106092a864886f70d01010a3034a00f${hash}a11c301a06092a864886f70d010108${hash}a2030201${salt}`;
}

/** SHA-1 and MD5 have rules of their own, which go by the date of issue, and by whether the signature counts. */
const judgedElsewhere = new Set(['md2', 'md4', 'md5', 'sha1']);

/** BR §7.1.3.2: these encodings and no other; roots are signed like all others. */
const notAllowed: CertificateRule = (node) => {
  const { signatureAlgorithmHex, signed } = node.detail;
  const { algorithm } = signed;
  if (judgedElsewhere.has(algorithm.digest ?? '') || allowed.has(signatureAlgorithmHex)) return nothing;
  return finding('signature-algorithm-not-allowed', node, {
    algorithm: algorithm.name,
    digest: algorithm.digest ?? '',
  });
};

/** The algorithm of the signature, apart from how strong it is. */
export const signatureForm = family(differ, notAllowed);
