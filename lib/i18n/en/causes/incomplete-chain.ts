import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { issuerDownload, joinChain, nextIssuer, sClient, shell, verifyChainFile } from '../../commands.ts';
import { plural } from '../../duration.ts';
import type { CauseText, FixStep } from '../../types.ts';
import {
  numberValue,
  omissionIsOpen,
  omittedNames,
  omittedUrl,
  restsOn,
  textValue,
} from '../../verdict-values.ts';
import { quotedList } from '../phrases.ts';
import { anywhere, confirm, install, keepVerifying, onServer, reload } from './steps.ts';
import { elsewhere, hostAt, named } from './wording.ts';

export const incompleteChain: CauseText = {
  name: 'Incomplete chain',
  headline: (facts) => {
    const host = hostAt(facts);
    const so = 'so curl and most programs cannot tell who vouches for it';
    const missing = omittedNames(facts);
    const [first] = missing;
    if (omissionIsOpen(facts)) return `${host} may leave out a certificate that its chain needs.`;
    if (missing.length > 1) return `${host} leaves out ${missing.length} intermediate certificates, ${so}.`;
    if (first !== undefined)
      return `${host} leaves out the intermediate certificate ${named(first, 'of its CA')}, ${so}.`;
    const issuer = restsOn(facts, 'intermediate-missing', 'issuer-unknown')
      ? textValue(facts, 'issuer')
      : null;
    if (issuer !== null)
      return `${host} leaves out the certificate of its issuer ${named(issuer, 'CA')}, ${so}.`;
    return `${host} leaves out an intermediate certificate, ${so}.`;
  },
  lede: (facts) => {
    if (restsOn(facts, 'intermediate-missing', 'issuer-unknown')) {
      return `The missing certificate could not be found from here, but the signs say that it exists and simply isn’t sent: the CA that issued yours has it. Nothing needs to be reissued.${elsewhere(facts)}`;
    }
    if (omissionIsOpen(facts)) {
      return `From here a forgotten intermediate and a private CA look the same: either way the chain breaks off before a root that clients trust.${elsewhere(facts)}`;
    }
    const firefox = facts.publicTrust ? ', and Firefox has it built in' : '';
    return `Chrome, Safari and programs on Windows fetch the missing piece by themselves${firefox}, so the site looks fine there. curl, Java, Python and most programs don’t, and stop with a certificate error. Nothing needs to be reissued.${elsewhere(facts)}`;
  },
  fix: (facts) => ({
    title: 'install the complete chain',
    steps: [
      completeFile(facts),
      install(facts),
      reload(facts),
      {
        ...confirm(facts, keepVerifying(facts)),
        code: [
          ...(confirm(facts).code ?? []),
          shell(anywhere, `# should list ${expected(facts)}`, sClient(facts, ' -showcerts')),
        ],
      },
    ],
    effort: 'About 5 minutes. A reload, no downtime, no reissue.',
    who: 'Whoever runs the server.',
  }),
  settle:
    'Ask the CA that issued the certificate for its intermediate, and verify with both: `openssl verify -untrusted intermediate.pem cert.pem`.',
  affects:
    'Every client that uses only what the server sends: OpenSSL and curl, git, GnuTLS, Java, Go, Python, Node.js, rustls and Android. Chrome, Safari, Windows and .NET fetch the missing piece; Firefox has those of public CAs built in.',
};

function expected(facts: VerdictFacts): string {
  const needed = numberValue(facts, 'needed') ?? facts.neededCount;
  return needed === null ? 'the server’s certificate and its intermediates' : plural(needed, 'certificate');
}

function completeFile(facts: VerdictFacts): FixStep {
  const missing = omittedNames(facts);
  const download = issuerDownload(omittedUrl(facts));
  const certbot =
    'certbot has made it already: `fullchain.pem`, beside `cert.pem`. Use all of it; a script that keeps only one intermediate may cut off what older clients need.';
  const join = shell(
    onServer,
    '# cert.pem: the file that the server uses now',
    joinChain,
    '# must end with OK',
    verifyChainFile(facts),
  );
  const title = 'Get the complete file';
  if (download === null) {
    const what = named(textValue(facts, 'issuer'), 'the missing intermediate');
    return {
      title,
      text: `${certbot} Otherwise take ${what} from the download page of your CA (often called ca-bundle or chain), and put it behind your own certificate.`,
      code: [join],
    };
  }
  const text = `${certbot} Otherwise fetch what is missing from its CA and put it behind your own certificate.`;
  if (missing.length < 2) return { title, text, code: [shell(onServer, ...download), join] };
  return {
    title,
    text: `${text} Missing, in this order: ${quotedList(missing.slice(0, MISSING_SHOWN))}. The first is fetched below, and “CA Issuers” then shows where the next one is: append it to \`intermediate.pem\`.`,
    code: [shell(onServer, ...download, nextIssuer), join],
  };
}

/** A chain is seldom longer. */
const MISSING_SHOWN = 4;
