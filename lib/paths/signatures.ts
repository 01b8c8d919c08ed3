import type { KeyObject } from 'node:crypto';
import type { SignedData } from '../x509/detail.ts';
import type { CertificateFacts } from '../x509/facts.ts';
import { keyObject } from '../x509/public-key.ts';
import { type SignatureState, verifySignature, verifySigned } from '../x509/signature.ts';
import type { Allowance } from './budget.ts';
import type { PathNode } from './node.ts';

/** Checks signatures within one search, each once for a subject and a key. */
export interface SignatureChecks {
  /** Null when the allowance is used up. */
  readonly check: (subject: PathNode, issuer: PathNode) => SignatureState | null;
  /** The same for anything else that an issuer signs, such as a revocation list; not remembered. */
  readonly checkData: (signed: SignedData, issuer: PathNode) => SignatureState | null;
  readonly exhausted: () => boolean;
}

/** What is known of one subject's signature. */
interface Known {
  /** Hash of the one key that was found to have made it: no other key needs a try. */
  signer: string | null;
  readonly states: Map<string, SignatureState>;
}

export function signatureChecks(allowance: Allowance): SignatureChecks {
  const subjects = new Map<string, Known>();
  const knownOf = (sha256: string): Known => {
    const before = subjects.get(sha256);
    if (before !== undefined) return before;
    const known = { signer: null, states: new Map() };
    subjects.set(sha256, known);
    return known;
  };
  return {
    check(subject, issuer) {
      const key = issuer.facts.publicKey.spkiSha256;
      const known = knownOf(subject.sha256);
      if (known.signer !== null) return known.signer === key ? 'valid' : 'invalid';
      const before = known.states.get(key);
      if (before !== undefined) return before;
      if (!allowance.take(cost(issuer.facts))) return null;
      const state = checkedState(subject, issuer);
      known.states.set(key, state);
      if (state === 'valid') known.signer = key;
      return state;
    },
    checkData(signed, issuer) {
      return allowance.take(cost(issuer.facts)) ? verifySigned(signed, keyOf(issuer)) : null;
    },
    exhausted: () => allowance.exhausted,
  };
}

function checkedState(subject: PathNode, issuer: PathNode): SignatureState {
  const { signed } = subject.detail;
  const { pss, digest } = signed.algorithm;
  // PSS with a mask digest of its own needs OpenSSL's certificate code, and so the certificates themselves.
  if (pss !== null && pss.mgfDigest !== digest) return verifySignature(subject.der, issuer.der);
  return verifySigned(signed, keyOf(issuer));
}

function keyOf({ detail, facts }: PathNode): KeyObject | null {
  return keyObject(detail.spki, facts.publicKey.spkiSha256);
}

/** The work of an RSA check grows with the square of the key's length: hostile keys have 16,384 bits. */
function cost({ publicKey: { type, bits } }: CertificateFacts): number {
  const rsa = type === 'rsa' || type === 'rsa-pss' || type === 'dsa';
  return rsa ? Math.max(1, Math.ceil(((bits ?? 4096) / 4096) ** 2)) : 1;
}

export type KeyIdMatch = 'match' | 'unknown' | 'mismatch';

/** Whether the subject's authority key id is the issuer's subject key id (RFC 5280 §4.2.1.1): a hint, no proof. */
export function matchKeyIds(subject: CertificateFacts, issuer: CertificateFacts): KeyIdMatch {
  if (subject.authorityKeyId === null || issuer.subjectKeyId === null) return 'unknown';
  return subject.authorityKeyId === issuer.subjectKeyId ? 'match' : 'mismatch';
}
