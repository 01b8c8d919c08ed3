import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { leafAs, sClient, shell } from '../../commands.ts';
import { plural } from '../../duration.ts';
import { intermediateExtensions, serverExtensions } from '../../settings.ts';
import type { CauseText, FixStep } from '../../types.ts';
import { numberValue, restsOn, textValue } from '../../verdict-values.ts';
import { valuesText } from '../phrases.ts';
import { anywhere, confirm, install, onServer, reload } from './steps.ts';
import { certificateOf, culpritNamed, elsewhere, hostAt } from './wording.ts';

export const constraintViolation: CauseText = {
  name: 'Certificate against the rules',
  headline: (facts) => ruleOf(facts)?.headline(facts) ?? fallback(facts),
  lede: (facts) => {
    const meaning =
      ruleOf(facts)?.lede(facts) ??
      'A certificate says what it may be used for, and by whom it may be signed. Clients refuse one that is used otherwise.';
    const remedy = restsOn(facts, 'name-constraint-violated')
      ? 'it takes another CA or another name'
      : 'the certificate has to be issued again';
    return `${meaning} It can’t be mended on the client: ${remedy}.${elsewhere(facts)}`;
  },
  fix: (facts) => ({
    title: titleOf(facts),
    steps: [mend(facts), install(facts), reload(facts), confirm(facts)],
    effort: 'About 30 minutes and the CA’s time to reissue. A reload, no downtime.',
    who: 'Whoever runs the CA issues it; whoever runs the server installs it.',
  }),
  settle: 'Get the server to show its certificates first: what they allow stands in them.',
  affects:
    'Most clients, not always the same: a certificate for clients only, for example, is refused by all but git, wget and other programs on GnuTLS; a server’s certificate that is a CA by Firefox, NSS tools and rustls only.',
};

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
    headline: (facts) =>
      isAbove(facts)
        ? `${culpritNamed(facts, 'A CA')}, a CA behind ${hostAt(facts)}, is not allowed to vouch for servers.`
        : `The certificate of ${hostAt(facts)} is not made for servers.`,
    lede: (facts) =>
      `A server’s certificate needs the purpose “TLS Web Server Authentication” (serverAuth).${stated(facts, 'This one allows')}`,
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

function titleOf(facts: VerdictFacts): string {
  if (restsOn(facts, 'name-constraint-violated')) return 'use a CA that may issue for this name';
  return isAbove(facts) ? 'get a chain that keeps the rules' : 'have the certificate issued again';
}

function ruleOf(facts: VerdictFacts): Rule | undefined {
  return rules.find(({ check }) => restsOn(facts, check));
}

function fallback(facts: VerdictFacts): string {
  return `A certificate in the chain of ${hostAt(facts)} may be used against its own rules.`;
}

function isAbove(facts: VerdictFacts): boolean {
  return ruleOf(facts) !== undefined && facts.culpritName !== null && !facts.culpritIsLeaf;
}

/** What the certificate states, as a sentence with a leading space. */
function stated(facts: VerdictFacts, intro: string): string {
  const value = textValue(facts, 'value');
  return value === null ? '' : ` ${intro}: ${valuesText(value)}.`;
}

/** What mends the rule that was broken: each asks for something else of the CA. */
function mend(facts: VerdictFacts): FixStep {
  if (restsOn(facts, 'name-constraint-violated')) return otherCa();
  if (restsOn(facts, 'path-length-exceeded')) return fewerLevels(facts);
  if (restsOn(facts, 'lifetime-too-long')) return shorter(facts);
  return isAbove(facts) ? mendIssuer(facts) : reissue(facts);
}

function reissue(facts: VerdictFacts): FixStep {
  return {
    title: 'Look at the certificate, and have it issued again',
    text: `${restsOn(facts, 'purpose-not-server') ? 'Perhaps a client’s certificate was installed by mistake. ' : ''}With a public CA order the type for web servers (TLS/SSL) once more. With a CA of your own, these extensions make a server’s certificate that all clients accept.`,
    code: [shell(onServer, leafAs(facts, '-noout -text')), serverExtensions(facts)],
  };
}

function mendIssuer(facts: VerdictFacts): FixStep {
  return {
    title: 'Look at the chain, and mend the CA',
    text: 'With a public CA install the chain from its download page: probably a wrong file is in the place of the intermediate. With a CA of your own, issue the intermediate’s certificate again with these extensions; the certificates below it stay good as long as its key stays the same.',
    code: [shell(anywhere, sClient(facts, ' -showcerts')), intermediateExtensions(0)],
  };
}

function otherCa(): FixStep {
  return {
    title: 'Have it issued by a CA that may, or use a name within the limit',
    text: 'Issuing it again from the same CA changes nothing. In a CA of your own, the limit is the extension `nameConstraints` of a CA certificate: issue that one again with this name among the permitted ones, and with the same key.',
    code: [shell(onServer, "openssl x509 -noout -text -in intermediate.pem | grep -A 8 'Name Constraints'")],
  };
}

function fewerLevels(facts: VerdictFacts): FixStep {
  const limit = Number(textValue(facts, 'value') ?? 0);
  return {
    title: 'Leave one CA out, or raise the limit',
    text: 'Let a CA that stands high enough issue the server’s certificate, or issue the certificate of the limiting CA again, with the same key and room for one more. With a public CA install the chain from its download page.',
    code: [
      shell(anywhere, sClient(facts, ' -showcerts')),
      intermediateExtensions(Number.isInteger(limit) ? limit + 1 : 1),
    ],
  };
}

function shorter(facts: VerdictFacts): FixStep {
  return {
    title: 'Have it issued again for a shorter time',
    text: 'Public CAs keep to the limit of the day by themselves: order or renew the certificate once more. For short lifetimes let a program such as certbot do the renewing.',
    code: [shell(onServer, leafAs(facts, '-noout -dates'))],
  };
}
