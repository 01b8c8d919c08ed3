import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { defaultLeafAs, isWeb, leafAs, shell } from '../../commands.ts';
import { siteSettings } from '../../settings.ts';
import type { CauseText, FixStep } from '../../types.ts';
import { certifiableNames, firstNames, nearWildcard, wantedName } from '../../verdict-names.ts';
import { checkedName, isAddress, restsOn } from '../../verdict-values.ts';
import { list } from '../phrases.ts';
import { anywhere, confirm, keepVerifying, onServer, reload } from './steps.ts';
import { elsewhere, hostAt } from './wording.ts';

export const hostnameMismatch: CauseText = {
  name: 'Name mismatch',
  headline: (facts) => {
    const host = nameAt(facts);
    if (restsOn(facts, 'name-unrecognized', 'refused'))
      return `${server(facts)} does not know the name ${wantedName(facts)}, and ended the handshake.`;
    if (restsOn(facts, 'name-unrecognized'))
      return `${server(facts)} warns that it does not know the name ${wantedName(facts)}.`;
    if (restsOn(facts, 'name-not-covered', 'common-name-only')) {
      return `The certificate names ${host} only in its old common name field, which many clients no longer read.`;
    }
    if (restsOn(facts, 'name-not-covered', 'no-names'))
      return `The certificate of ${host} holds no host name at all.`;
    const covered = coveredBy(facts);
    return covered === null
      ? `The certificate does not fit the name ${host}.`
      : `The certificate is not made for ${host}, but for ${covered}.`;
  },
  lede: (facts) => `${meaning(facts)}${wildcard(facts)}${elsewhere(facts)}`,
  fix: (facts) => ({
    title: titleOf(facts),
    steps: [
      ...(isNameless(facts) && !isAddress(facts) ? [] : [coveredName(facts)]),
      rightSite(facts),
      reissue(facts),
      confirm(facts, keepVerifying(facts)),
    ],
    effort: 'A minute to use another name; about 15 minutes to reissue. A reload, no downtime.',
    who: 'Whoever set the address in the client, or whoever runs the server.',
  }),
  settle:
    'Get the server to show its certificate first, and compare its names (SAN) with the name that the client uses.',
  affects:
    'Every client that checks names. A name that stands only in the common name is still accepted by OpenSSL, GnuTLS, Java, Node.js and others, and refused by Chrome, Firefox, Go and Deno.',
};

function titleOf(facts: VerdictFacts): string {
  if (restsOn(facts, 'name-unrecognized')) return 'teach the server this name, or use one that it knows';
  if (isNameless(facts)) return 'get a certificate with this name in its list of names';
  return 'get a certificate for this name, or use a name that it covers';
}

/** The certificate has no list of names, so none of them could be used in place of this one. */
function isNameless(facts: VerdictFacts): boolean {
  return restsOn(facts, 'name-not-covered', 'common-name-only', 'no-names');
}

function server(facts: VerdictFacts): string {
  return wantedName(facts) === facts.host ? 'The server' : `The server at ${facts.host}`;
}

function nameAt(facts: VerdictFacts): string {
  const name = restsOn(facts, 'name-not-covered') ? wantedName(facts) : checkedName(facts);
  return name === facts.host ? hostAt(facts) : name;
}

function coveredBy(facts: VerdictFacts): string | null {
  const { first, more } = firstNames(facts);
  return first.length === 0 ? null : list(more > 0 ? [...first, `${more} more`] : first);
}

function meaning(facts: VerdictFacts): string {
  if (restsOn(facts, 'name-unrecognized')) {
    return 'The server has no site under this name (alert 112, unrecognized_name). Either the client asks for a wrong name, or the name was never set up on the server.';
  }
  if (restsOn(facts, 'name-not-covered', 'common-name-only')) {
    return isAddress(facts)
      ? 'curl with OpenSSL and Ruby still accept an address there; Python’s urllib, Node.js, Java, Go and browsers don’t. The address belongs into the list of alternative names (SAN), as an IP address.'
      : 'Chrome, Firefox, Go and Deno refuse it; OpenSSL, Java and Node.js still accept it. The name belongs into the list of alternative names (SAN).';
  }
  if (restsOn(facts, 'name-not-covered', 'no-names'))
    return 'Clients have nothing to compare with the name that they asked for, so they refuse it.';
  if (isAddress(facts)) {
    return 'Clients reach this server by its IP address, and few certificates are made for addresses. A client can’t tell this server from any other that has a good certificate.';
  }
  return 'A client can’t tell this server from any other that has a good certificate, so it refuses it.';
}

/** `*.example.com` covers one level and no more. */
function wildcard(facts: VerdictFacts): string {
  const base = nearWildcard(facts);
  if (base === null) return '';
  return ` *.${base} stands for exactly one more level: for www.${base}, but neither for ${base} nor for a.b.${base}.`;
}

function coveredName(facts: VerdictFacts): FixStep {
  const covered = coveredBy(facts);
  const known = covered === null ? '' : ` This certificate covers ${covered}.`;
  return {
    title: 'See whether the client could use another name',
    text: isAddress(facts)
      ? `Connect by the server’s name in place of its address.${known}`
      : `A typing error, a missing “www.” or an internal name is mended where the address is set.${known}`,
    code: [shell(anywhere, namesServed(facts))],
  };
}

/** A server that refuses the name shows nothing until it is asked for none. */
function namesServed(facts: VerdictFacts): string {
  const options = '-noout -subject -ext subjectAltName';
  return restsOn(facts, 'name-unrecognized', 'refused')
    ? defaultLeafAs(facts, options)
    : leafAs(facts, options);
}

function rightSite(facts: VerdictFacts): FixStep {
  const text =
    'If the right certificate exists already, the server picks the wrong site: where no site has the name, the first or default one answers.';
  if (!isWeb(facts)) return { title: 'See whether the server picks the wrong certificate', text };
  return {
    title: 'See whether the server picks the wrong site',
    text: `${text} The name must stand in \`server_name\` (nginx) or \`ServerName\` (Apache), beside its own certificate.`,
    code: siteSettings(facts),
  };
}

function reissue(facts: VerdictFacts): FixStep {
  const after = reload(facts);
  const title = 'Or have the certificate reissued, and reload';
  if (isAddress(facts)) {
    return {
      ...after,
      title,
      text: `The address ${facts.host} must be in the new one as an IP address (\`IP:${facts.host}\`), not as a DNS name. ${after.text}`,
    };
  }
  const names = certifiableNames(facts).map((name) => `-d ${name}`);
  const certbot = `sudo certbot --nginx ${names.join(' ')}`;
  return {
    ...after,
    title,
    text: `Ask for all names that the server has, old ones and new. ${after.text}`,
    code: [...(isWeb(facts) ? [shell(onServer, certbot)] : []), ...(after.code ?? [])],
  };
}
