import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { leafAs, sClient, shell } from '../../commands.ts';
import { intermediateExtensions, serverExtensions } from '../../settings.ts';
import type { CauseText, FixStep } from '../../types.ts';
import { restsOn, textValue } from '../../verdict-values.ts';
import { isAbove, ruleOf } from './constraint-rules.ts';
import { anywhere, confirm, install, onServer, reload } from './steps.ts';
import { elsewhere, hostAt } from './wording.ts';

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
    'Most clients, not always the same: a certificate for clients only, for example, is refused by all but git, wget and other programs on GnuTLS; one that names another key identifier than its issuer has by OpenSSL, curl, GnuTLS, Node.js and Python, not by Go, Java and rustls.',
};

function titleOf(facts: VerdictFacts): string {
  if (restsOn(facts, 'name-constraint-violated')) return 'use a CA that may issue for this name';
  return isAbove(facts) ? 'get a chain that keeps the rules' : 'have the certificate issued again';
}

function fallback(facts: VerdictFacts): string {
  return `A certificate in the chain of ${hostAt(facts)} may be used against its own rules.`;
}

/** What mends the rule that was broken: each asks for something else of the CA. */
function mend(facts: VerdictFacts): FixStep {
  if (restsOn(facts, 'name-constraint-violated')) return otherCa();
  if (restsOn(facts, 'path-length-exceeded')) return fewerLevels(facts);
  if (restsOn(facts, 'key-id-mismatched')) return keyIds(facts);
  if (restsOn(facts, 'issuer-name-differs')) return issuerNames(facts);
  if (restsOn(facts, 'policy-unmet')) return policies();
  if (restsOn(facts, 'lifetime-too-long')) return shorter(facts);
  return isAbove(facts) ? mendIssuer(facts) : reissue(facts);
}

function keyIds(facts: VerdictFacts): FixStep {
  return {
    title: 'Compare the identifiers, and have the certificate issued again',
    text: 'The first command shows the key identifier that the server’s certificate asks for, the second the one that the CA certificate beside it has. Where there is an older or newer CA certificate with the wanted one, put that in its place. Otherwise let the CA issue the server’s certificate again, or the CA certificate with the same key and the old identifier.',
    code: [
      shell(
        onServer,
        leafAs(facts, '-noout -ext authorityKeyIdentifier'),
        'openssl x509 -noout -ext subjectKeyIdentifier -in intermediate.pem',
      ),
    ],
  };
}

function issuerNames(facts: VerdictFacts): FixStep {
  return {
    title: 'Compare the names, and have the certificate issued again',
    text: 'The first command shows the issuer’s name as the server’s certificate has it, the second the CA’s own name, both with the types of their strings. Let the CA issue the server’s certificate again with its own name, byte for byte; in a CA of your own, correct the name in the settings first. Or issue the CA certificate again with the same key and the name that the certificates below have.',
    code: [
      shell(
        onServer,
        leafAs(facts, '-noout -issuer -nameopt multiline,show_type'),
        'openssl x509 -noout -subject -nameopt multiline,show_type -in intermediate.pem',
      ),
    ],
  };
}

function policies(): FixStep {
  return {
    title: 'Issue with the policy, or give the demand up',
    text: 'With a public CA install the chain from its download page: probably a certificate for another use is in it. In a CA of your own, either put the same policy (`certificatePolicies`) into every certificate below the CA that demands it, or issue that CA’s certificate again, with the same key and without `requireExplicitPolicy`.',
    code: [
      shell(onServer, 'openssl x509 -noout -ext policyConstraints,certificatePolicies -in intermediate.pem'),
    ],
  };
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
