import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { isWeb, sClient, shell } from '../../commands.ts';
import { versionName } from '../../evidence-values.ts';
import { offerSettings, versionSettings } from '../../settings.ts';
import type { CauseText, FixStep, FixText } from '../../types.ts';
import { numberValue, restsOn, shownName, textValue } from '../../verdict-values.ts';
import { alertText } from '../phrases.ts';
import { anywhere, confirm, onServer, reload } from './steps.ts';

export const protocolMismatch: CauseText = {
  name: 'Outdated TLS version',
  headline: (facts) => {
    const version = versionOf(facts);
    if (version !== null)
      return `${facts.host} offers nothing newer than ${version}, which current clients no longer speak.`;
    if (isExotic(facts))
      return `${facts.host} takes none of what current clients offer; it wants ${shownName(textValue(facts, 'chosen') ?? '')}.`;
    const alert = alertOf(facts);
    if (alert !== null)
      return `${facts.host} ended the handshake with ${alertText(alert)}: no TLS version or cipher in common.`;
    return `${facts.host} and its clients may have no TLS version in common.`;
  },
  lede: (facts) => {
    if (isExotic(facts))
      return 'Client and server have to agree on a cipher suite and a curve, and the certificate’s key has to be on a curve that the client knows. Browsers, Go, Java and OpenSSL as it comes don’t offer this one, so they end with `handshake failure`.';
    return versionOf(facts) === null
      ? 'TLS 1.0 to 1.3 were offered to it. The server’s settings or its TLS library allow something else, so the handshake ended before a certificate was shown.'
      : 'OpenSSL, Node.js, Java, Go and browsers want TLS 1.2 or 1.3; only some older clients still connect. The certificate has no part in it.';
  },
  fix: (facts) => (isExotic(facts) ? usualAlgorithms(facts) : currentVersions(facts)),
  settle: 'Get a handshake through first: the version stands in it.',
  affects:
    'OpenSSL, Node.js, Go, Java and browsers refuse TLS 1.0 and 1.1; Debian’s GnuTLS clients, NSS tools and mbedTLS still take them. Suites and curves that are unusual keep out every client that wasn’t set up for them.',
};

function isExotic(facts: VerdictFacts): boolean {
  return restsOn(facts, 'current-clients-refused', 'refused');
}

function usualAlgorithms(facts: VerdictFacts): FixText {
  return {
    title: 'allow the usual suites and curves beside it',
    steps: [
      {
        title: 'Take the line out that leaves nothing else',
        text: 'Without such a line the TLS library offers the usual ones. If another curve or suite is prescribed, put it first and the usual ones behind it.',
        code: offerSettings(facts),
      },
      {
        title: 'If the key itself is on that curve',
        text: 'Then settings don’t help: have a second certificate issued with a P-256 or RSA key. Servers can keep both and take the one that fits the client.',
        code: [shell(onServer, 'openssl x509 -noout -text -in cert.pem | grep -A1 "ASN1 OID"')],
      },
      reload(facts),
      {
        ...confirm(facts),
        code: [
          ...(confirm(facts).code ?? []),
          shell(anywhere, '# must show a cipher', sClient(facts, ' -groups X25519:P-256')),
        ],
      },
    ],
    effort: '10 minutes for the settings; a second certificate where the key is the reason.',
    who: 'Whoever runs the server.',
  };
}

function currentVersions(facts: VerdictFacts): FixText {
  return {
    title: 'switch on TLS 1.2 and 1.3',
    steps: [
      {
        title: 'Update the TLS library',
        text: 'TLS 1.2 needs OpenSSL 1.0.1, TLS 1.3 needs OpenSSL 1.1.1 or newer. After an update restart the services, or they go on with the old library. A device gets it by firmware; where there is none, put a reverse proxy such as nginx before it.',
        code: [
          shell(
            onServer,
            'openssl version',
            '# Debian, Ubuntu',
            'sudo apt-get update && sudo apt-get upgrade',
          ),
        ],
      },
      settings(facts),
      reload(facts),
      {
        ...confirm(
          facts,
          'Don’t lower the client’s minimum version for good: that weakens its connections to every other server as well.',
        ),
        code: [
          ...(confirm(facts).code ?? []),
          shell(anywhere, '# must show TLSv1.2 and a cipher', sClient(facts, ' -tls1_2')),
        ],
      },
    ],
    effort: '10 minutes for the settings, longer for an update of the system. A restart, no reissue.',
    who: 'Whoever runs the server.',
  };
}

function versionOf(facts: VerdictFacts): string | null {
  const version = restsOn(facts, 'protocol-obsolete', 'obsolete') ? textValue(facts, 'version') : null;
  return version === null ? null : versionName(version);
}

function alertOf(facts: VerdictFacts): number | null {
  return restsOn(facts, 'protocol-obsolete', 'version-refused') ? numberValue(facts, 'alert') : null;
}

function settings(facts: VerdictFacts): FixStep {
  const title = 'Allow the current versions';
  if (!isWeb(facts))
    return {
      title,
      text: 'The setting for the lowest version is `smtpd_tls_protocols` in Postfix, `ssl_min_protocol` in Dovecot, `TLSProtocolMin` in OpenLDAP.',
    };
  return {
    title,
    text: 'Look for a line that names only old versions, also in the general settings: in nginx the first server on an address decides for all of them.',
    code: versionSettings(facts),
  };
}
