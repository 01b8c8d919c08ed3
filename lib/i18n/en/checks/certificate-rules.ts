import type { CheckTexts } from '../../../checks/index.ts';
import { plural } from '../../duration.ts';
import { keyIdShown } from '../../evidence-values.ts';
import { list, quoted, ruleTitle, valuesText } from '../phrases.ts';

const noPath = () => 'The chain could not be followed upwards, so this was not checked.';

/** `value` is what the basic constraints say, or the version where there is no such version. */
function notACa(certificate: string, value: string): string {
  if (value === 'absent') return `${certificate} stands as an issuer, but does not say that it is a CA.`;
  if (value === 'ca-false')
    return `${certificate} stands as an issuer, but says that it is not a CA (CA:FALSE).`;
  return `${certificate} says that it is of version ${value}. There are only versions 1 to 3.`;
}

/** The rules that a path is judged by, certificate for certificate. */
export const certificateRules: Pick<
  CheckTexts,
  | 'critical-extension-unknown'
  | 'extension-duplicated'
  | 'issuer-name-differs'
  | 'issuer-not-a-ca'
  | 'key-id-mismatched'
  | 'key-usage-wrong'
  | 'name-constraint-violated'
  | 'path-length-exceeded'
  | 'path-too-complex'
  | 'policy-unmet'
  | 'purpose-not-server'
  | 'strict-rule-broken'
> = {
  'critical-extension-unknown': {
    title: 'Critical extensions',
    details: {
      violated: ({ certificate, value }) =>
        `${quoted(certificate)} has a critical extension that was not understood: ${valuesText(value)}. A client must refuse it then.`,
      'wrongly-critical': ({ certificate, value }) =>
        `${quoted(certificate)} marks an extension as critical that must not be: ${valuesText(value)}. Most clients refuse it then as one that they don’t know.`,
      kept: () => 'Every critical extension in the chain was understood.',
      'no-path': noPath,
    },
  },
  'extension-duplicated': {
    title: 'Repeated extensions',
    details: {
      violated: ({ certificate, value }) =>
        `${quoted(certificate)} has the same extension more than once: ${valuesText(value)}.`,
      kept: () => 'No certificate has the same extension more than once.',
      'no-path': noPath,
    },
  },
  'issuer-name-differs': {
    title: 'Issuers’ names',
    details: {
      differs: ({ certificate, issuer, wanted, found }) =>
        `The key of ${quoted(issuer)} signed ${quoted(certificate)}, but that one writes the issuer’s name in another way: ${quoted(wanted)}, where the issuer is called ${quoted(found)}.`,
      'type-differs': ({ certificate, issuer, wanted }) =>
        `The key of ${quoted(issuer)} signed ${quoted(certificate)}, and the issuer’s name reads the same in both (${quoted(wanted)}), but is written in other bytes: with another type of string, for instance.`,
      kept: () => 'Every certificate in the chain has its issuer’s name byte for byte.',
      'no-path': noPath,
    },
  },
  'issuer-not-a-ca': {
    title: 'CA certificates',
    details: {
      violated: ({ certificate, value }) => notACa(quoted(certificate), value),
      kept: () => 'Every issuer in the chain is a CA.',
      'no-path': noPath,
    },
  },
  'key-id-mismatched': {
    title: 'Key identifiers',
    details: {
      mismatched: ({ certificate, issuer, wanted, found }) =>
        `The key of ${quoted(issuer)} signed ${quoted(certificate)}, but that one names another key as its issuer’s: key identifier ${keyIdShown(wanted)}, where the issuer’s is ${keyIdShown(found)}.`,
      kept: () => 'No certificate in the chain names another key than the one that signed it.',
      'no-path': noPath,
    },
  },
  'key-usage-wrong': {
    title: 'Key usage',
    details: {
      violated: ({ certificate, value }) =>
        value === ''
          ? `The key usage of ${quoted(certificate)} is empty, which forbids what it is used for here.`
          : `The key usage of ${quoted(certificate)} allows only ${value}. That is not what it is used for here.`,
      kept: () => 'The key usage of every certificate allows what it is used for here.',
      'no-path': noPath,
    },
  },
  'name-constraint-violated': {
    title: 'Name constraints',
    details: {
      violated: ({ certificate, value }) =>
        `A CA in the chain does not allow the name ${quoted(value)}, which ${quoted(certificate)} holds.`,
      'not-permitted': ({ certificate, value, ca, constraint }) =>
        `${quoted(certificate)} holds the name ${quoted(value)}, which is outside of what the CA ${quoted(ca)} permits: ${quoted(constraint)}.`,
      excluded: ({ certificate, value, ca, constraint }) =>
        `${quoted(certificate)} holds the name ${quoted(value)}, which is within what the CA ${quoted(ca)} excludes: ${quoted(constraint)}.`,
      'not-read': ({ certificate, value, ca }) =>
        `The CA ${quoted(ca)} limits names of a kind that is not read here (${value}), and ${quoted(certificate)} holds one: it cannot be shown to be allowed.`,
      kept: () => 'No CA in the chain forbids the names in the certificate.',
      'no-path': noPath,
    },
  },
  'path-length-exceeded': {
    title: 'Path length',
    details: {
      violated: ({ certificate, value }) =>
        `There are more CA certificates below ${quoted(certificate)} than it allows: its path length is ${value}.`,
      'too-many': ({ certificate, value, below }) =>
        `${quoted(certificate)} allows ${value === '0' ? 'no CA certificate' : plural(Number(value), 'CA certificate')} below it (path length ${value}), and there ${below === 1 ? 'is 1' : `are ${below}`}.`,
      kept: () => 'Every CA in the chain allows as many CA certificates below it as there are.',
      'no-path': noPath,
    },
  },
  'path-too-complex': {
    title: 'Effort of the chain',
    details: {
      violated: ({ certificate }) =>
        `The search for a path ended at ${quoted(certificate)}: what is sent takes more work than clients, and this check, put in.`,
      kept: () => 'The chain takes no more work than a chain should.',
      'no-path': noPath,
    },
  },
  'policy-unmet': {
    title: 'Certificate policies',
    details: {
      violated: ({ certificate }) =>
        `A CA in the chain demands a certificate policy, and none runs through to ${quoted(certificate)}.`,
      kept: () => 'No CA in the chain demands a certificate policy that is not there.',
      'no-path': noPath,
    },
  },
  'purpose-not-server': {
    title: 'Extended key usage',
    details: {
      violated: ({ certificate, value }) =>
        `${quoted(certificate)} is not made for servers (serverAuth). What it allows: ${value === '' ? 'nothing' : valuesText(value)}.`,
      'any-only': ({ certificate, value }) =>
        `${quoted(certificate)} names “any purpose” instead of servers (serverAuth), on which clients differ: OpenSSL, Node.js, Firefox and rustls refuse it, Go, Java, GnuTLS and Chromium accept it. What it allows: ${valuesText(value)}.`,
      kept: () => 'Every certificate in the chain may be used for servers.',
      'no-path': noPath,
    },
  },
  'strict-rule-broken': {
    title: 'Rules that most clients pass over',
    details: {
      broken: ({ certificate, rules, count, certificates }) => {
        const who =
          certificates === 1
            ? `${quoted(certificate)} breaks`
            : `${certificates} certificates in the chain, ${quoted(certificate)} among them, break`;
        const more = count > rules.length ? [`${count - rules.length} more`] : [];
        const named = list([...rules.map((rule) => `“${ruleTitle(rule)}”`), ...more]);
        return `${who} ${count === 1 ? 'a rule' : `${count} rules`} that most clients pass over: ${named}. Strict clients and checkers refuse it.`;
      },
      kept: () => 'No certificate in the chain breaks a rule that strict clients alone enforce.',
      'no-path': noPath,
    },
  },
};
