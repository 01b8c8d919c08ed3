import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { certificateRequest, isWeb, leafAs, shell } from '../../commands.ts';
import { keyLabel } from '../../evidence-values.ts';
import type { CauseText, FixStep } from '../../types.ts';
import { numberValue, plainAlgorithm, restsOn, textValue } from '../../verdict-values.ts';
import { anywhere, confirm, install, onServer, reload } from './steps.ts';
import { culpritNamed, elsewhere, hostAt } from './wording.ts';

export const weakCrypto: CauseText = {
  name: 'Weak algorithm',
  headline: (facts) => {
    const which = isAbove(facts)
      ? `The CA certificate ${culpritNamed(facts, 'above it')} behind ${hostAt(facts)}`
      : `The certificate of ${hostAt(facts)}`;
    const algorithm = restsOn(facts, 'algorithm-weak', 'weak-signature')
      ? textValue(facts, 'algorithm')
      : null;
    if (algorithm !== null) {
      const { common, exact } = plainAlgorithm(algorithm);
      return `${which} is signed with ${common}${exact === null ? '' : ` (${exact})`}, which clients no longer trust.`;
    }
    const key = restsOn(facts, 'algorithm-weak', 'weak-key') ? textValue(facts, 'key') : null;
    if (key !== null)
      return `${which} has a key that is too weak for many clients (${keyLabel(key, numberValue(facts, 'bits') ?? 0)}).`;
    if (restsOn(facts, 'algorithm-weak', 'curve-explicit'))
      return `${which} has a key whose elliptic curve is written out instead of named.`;
    if (restsOn(facts, 'algorithm-weak', 'exponent-weak'))
      return `${which} has an RSA key whose exponent protects nothing.`;
    return `${which} may use an algorithm that clients no longer trust.`;
  },
  lede: (facts) => {
    if (restsOn(facts, 'algorithm-weak', 'weak-key')) {
      return `Such a key can be broken with enough effort. Debian’s OpenSSL, current Node.js, rustls and mbedTLS refuse RSA keys of 1024 bits; Java, Go, GnuTLS and, under a private root, browsers still accept them. It takes a new key and a new certificate.${elsewhere(facts)}`;
    }
    if (restsOn(facts, 'algorithm-weak', 'curve-explicit')) {
      return `Whoever may choose all numbers of a curve can choose them so that a stranger has a key that fits. OpenSSL 3, GnuTLS, Java, rustls and Chromium therefore refuse it. It takes a new key on a named curve, and a new certificate.${elsewhere(facts)}`;
    }
    if (restsOn(facts, 'algorithm-weak', 'exponent-weak')) {
      return `With such an exponent anybody can make the signatures of this key, or nobody can verify them. It takes a new key and a new certificate.${elsewhere(facts)}`;
    }
    return `Signatures with SHA-1 and older can be forged. OpenSSL, GnuTLS, Go and browsers refuse them; Java, Bun and wolfSSL still accept SHA-1 under a private root. It takes a new certificate with SHA-256.${elsewhere(facts)}`;
  },
  fix: (facts) => ({
    title: isAbove(facts)
      ? 'get a chain with current algorithms from the CA'
      : 'reissue with a current key and signature',
    steps: [isAbove(facts) ? fromCa() : newKey(facts), install(facts), reload(facts), confirmStrong(facts)],
    effort: '15 minutes and the CA’s time to reissue. A reload, no downtime.',
    who: 'Whoever runs the server, with the CA.',
  }),
  settle: 'Get the server to show its certificate first: key and signature stand in it.',
  affects:
    'Most clients. Which of them depends on their version and settings: Debian’s OpenSSL is stricter than others.',
};

function isAbove(facts: VerdictFacts): boolean {
  return restsOn(facts, 'algorithm-weak') && facts.culpritName !== null && !facts.culpritIsLeaf;
}

function newKey(facts: VerdictFacts): FixStep {
  return {
    title: 'Make a new key, and have it certified',
    text: 'An ECDSA key on the curve P-256, or RSA with 2048 bits, is accepted everywhere. Send the `.csr` file to the CA; a CA of your own must sign with SHA-256. certbot makes such a key with every renewal.',
    code: [shell(onServer, certificateRequest(facts))],
  };
}

function fromCa(): FixStep {
  return {
    title: 'Get a current chain from the CA',
    text: 'Public CAs have newer intermediates: take the current chain from the download page, or let the certificate be reissued. A CA of your own needs a new certificate with SHA-256 and a key of at least 2048 bits, and its clients need that one.',
  };
}

function confirmStrong(facts: VerdictFacts): FixStep {
  const step = confirm(
    facts,
    'Don’t lower the client’s security level for this: it would accept weak certificates from everybody.',
  );
  if (!isWeb(facts)) return step;
  return {
    ...step,
    code: [
      ...(step.code ?? []),
      shell(
        anywhere,
        '# key and signature that are served now',
        `${leafAs(facts, '-noout -text')} | grep -E 'Signature Algorithm|Public-Key'`,
      ),
    ],
  };
}
