import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { plural } from '../../duration.ts';
import { numberValue, restsOn, textValue } from '../../verdict-values.ts';
import { valuesText } from '../phrases.ts';
import { certificateOf, culpritNamed, hostAt } from './wording.ts';

/** What the verdict says of each rule that a chain may break. */
interface Rule {
  readonly check: string;
  readonly headline: (facts: VerdictFacts) => string;
  readonly lede: (facts: VerdictFacts) => string;
}

const rules: readonly Rule[] = [
  {
    check: 'issuer-not-a-ca',
    headline: (facts) =>
      `${culpritNamed(facts, 'A certificate')} signs certificates in the chain of ${hostAt(facts)}, but is not a CA.`,
    lede: () =>
      'Only a certificate marked as a CA (`CA:TRUE` in its basic constraints) may sign others. Without that rule, every owner of a certificate could make more of them.',
  },
  {
    check: 'key-usage-wrong',
    headline: (facts) => `${certificateOf(facts)} is used in a way that its key usage forbids.`,
    lede: (facts) =>
      `A CA needs the usage “Certificate Sign”, a server mostly “Digital Signature”.${stated(facts, 'This one allows')}`,
  },
  {
    check: 'path-length-exceeded',
    headline: (facts) =>
      `The chain of ${hostAt(facts)} has more CAs in it than ${culpritNamed(facts, 'one of them')} allows.`,
    lede: (facts) => {
      const limit = textValue(facts, 'value');
      return `A CA may state how many CAs may follow below it${limit === null ? '' : `; here that is ${limit}`}. One of those below has no right to be there, so the chain ends for clients.`;
    },
  },
  {
    check: 'name-constraint-violated',
    headline: (facts) => `The CA behind ${hostAt(facts)} is not allowed to issue certificates for this name.`,
    lede: (facts) => {
      const name = textValue(facts, 'value');
      return `A CA in the chain is limited to certain names${name === null ? '' : `, and \`${name.replaceAll('`', '’')}\` isn’t among them`}. Company CAs often have such a limit.`;
    },
  },
  {
    check: 'purpose-not-server',
    headline: (facts) => {
      if (restsOn(facts, 'purpose-not-server', 'any-only'))
        return `${certificateOf(facts)} is made for any purpose, but does not name servers.`;
      return isAbove(facts)
        ? `${culpritNamed(facts, 'A CA')}, a CA behind ${hostAt(facts)}, is not allowed to vouch for servers.`
        : `The certificate of ${hostAt(facts)} is not made for servers.`;
    },
    lede: (facts) =>
      `A server’s certificate needs the purpose “TLS Web Server Authentication” (serverAuth).${stated(facts, 'This one allows')}`,
  },
  {
    check: 'key-id-mismatched',
    headline: (facts) =>
      `${certificateOf(facts)} points to another key of its CA than the one that signed it.`,
    lede: () =>
      'Clients that look for the issuer by its key identifier, such as OpenSSL, curl, GnuTLS, Node.js and Python, find none and say that the issuer is missing; browsers, Go, Java and rustls go by the signature, which fits. It happens when a CA’s certificate is made anew with the same key but another identifier.',
  },
  {
    check: 'issuer-name-differs',
    headline: (facts) => `${certificateOf(facts)} writes its issuer’s name otherwise than the issuer does.`,
    lede: () =>
      'Go, GnuTLS, rustls and Firefox compare names byte for byte, find no issuer and say that it is missing or unknown; OpenSSL, curl, Node.js, Python, Java and Chromium pass over case and spaces. It happens when a CA’s software takes the name from its settings instead of the CA’s certificate.',
  },
  {
    check: 'policy-unmet',
    headline: (facts) =>
      `A CA behind ${hostAt(facts)} demands a certificate policy, and the chain does not have it.`,
    lede: () =>
      'A CA certificate may demand that everything below it was issued under a known policy. Java, Chromium, rustls, GnuTLS and Go (from 1.24 on) refuse it then; OpenSSL, curl, Node.js and Python pass it over unless they are told to look.',
  },
  {
    check: 'critical-extension-unknown',
    headline: (facts) => `${certificateOf(facts)} demands something that clients don’t know.`,
    lede: (facts) =>
      `An extension that is marked critical must be understood, or the certificate refused.${stated(facts, 'The extension is')}`,
  },
  {
    check: 'extension-duplicated',
    headline: (facts) => `${certificateOf(facts)} holds the same extension twice.`,
    lede: (facts) =>
      `Each extension may stand in a certificate once, so that it can’t say two things.${stated(facts, 'The extension is')}`,
  },
  {
    check: 'lifetime-too-long',
    headline: (facts) => {
      const days = numberValue(facts, 'days');
      const limit = numberValue(facts, 'limit');
      if (days === null || limit === null)
        return `The certificate of ${hostAt(facts)} is made for longer than public CAs may.`;
      return `The certificate of ${hostAt(facts)} is made for ${plural(days, 'day')}, where public CAs were allowed ${limit} at most.`;
    },
    lede: () =>
      'Chrome and Apple’s systems refuse certificates of public CAs that are made for more than 398 days; other clients mostly don’t look.',
  },
];

export function ruleOf(facts: VerdictFacts): Rule | undefined {
  return rules.find(({ check }) => restsOn(facts, check));
}

export function isAbove(facts: VerdictFacts): boolean {
  return ruleOf(facts) !== undefined && facts.culpritName !== null && !facts.culpritIsLeaf;
}

/** What the certificate states, as a sentence with a leading space. */
function stated(facts: VerdictFacts, intro: string): string {
  const value = textValue(facts, 'value');
  return value === null ? '' : ` ${intro}: ${valuesText(value)}.`;
}
