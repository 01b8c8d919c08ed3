import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { isWeb, leafAs, reloadApache, reloadNginx, retry, shell } from '../../commands.ts';
import { chainSettings } from '../../settings.ts';
import type { CodeSample, FixStep } from '../../types.ts';
import { isAddress } from '../../verdict-values.ts';

/** Steps that several causes share. */

export const onServer = 'On the server';
export const onClient = 'On the machine that fails';
export const anywhere = 'On any machine';

/** Said where people are tempted to make the message go away. */
export function keepVerifying(facts: VerdictFacts): string {
  return `Don’t switch verification off meanwhile: the client would then trust anybody who answers in place of ${facts.host}.`;
}

export function confirm(facts: VerdictFacts, expect = ''): FixStep {
  const each = facts.affectedAddresses.length > 0 ? ', once for every address' : '';
  return {
    title: 'Confirm',
    text: `Run the command that failed before, such as this one${each}. Then test again here.${expect === '' ? '' : ` ${expect}`}`,
    code: [shell(onClient, ...retry(facts))],
  };
}

export function reload(facts: VerdictFacts): FixStep {
  const everywhere =
    facts.affectedAddresses.length > 0 || facts.addresses.length > 1
      ? ` ${facts.host} has several addresses: do it on every machine behind them.`
      : '';
  if (!isWeb(facts)) {
    return {
      title: 'Reload the server',
      text: `Most servers read their certificate only when they start or reload. Until then the old one is served.${everywhere}`,
    };
  }
  return {
    title: 'Reload the server',
    text: `nginx and Apache read certificates only when they start or reload. Until then the old ones are served.${everywhere}`,
    code: [shell(onServer, '# nginx', reloadNginx), shell(onServer, '# Apache', reloadApache)],
  };
}

/** Put a complete chain file in place of the lone certificate. */
export function install(facts: VerdictFacts): FixStep {
  if (!isWeb(facts)) {
    return {
      title: 'Put the complete file on the server',
      text: 'The setting that names the certificate must name the complete file. In Postfix that is `smtpd_tls_cert_file` or `smtpd_tls_chain_files`, in Dovecot `ssl_cert` (since 2.4 `ssl_server_cert_file`).',
    };
  }
  return {
    title: 'Put the complete file on the server',
    text: 'nginx: `ssl_certificate` must name the complete file; what stands in `ssl_trusted_certificate` is never sent. Apache: `SSLCertificateFile` takes the complete file since 2.4.8; before that the rest goes into `SSLCertificateChainFile`.',
    code: chainSettings(facts),
  };
}

/** A certificate that every client trusts already. */
export function publicCertificate(
  facts: VerdictFacts,
  title = 'Public server: get a certificate from a public CA',
): FixStep {
  if (isAddress(facts)) {
    return {
      title,
      text: 'Clients reach this server by its IP address. Public CAs certify names, and some of them public IP addresses too: Let’s Encrypt does, for about six days at a time. A name is the lasting solution. Private addresses such as 192.168.0.10 can only be certified by a CA of your own.',
    };
  }
  if (!isWeb(facts)) {
    return {
      title,
      text: 'Let’s Encrypt gives them for free to everyone whose name can be reached from the internet. certbot fetches the certificate and renews it; the settings of the server name the files, and a deploy hook reloads it after each renewal.',
      code: [shell(onServer, `sudo certbot certonly --standalone -d ${facts.sni}`)],
    };
  }
  return {
    title,
    text: 'Let’s Encrypt gives them for free to everyone whose name can be reached from the internet. certbot installs the certificate and renews it.',
    code: [
      shell(onServer, '# nginx', `sudo certbot --nginx -d ${facts.sni}`),
      shell(onServer, '# Apache', `sudo certbot --apache -d ${facts.sni}`),
    ],
  };
}

/** Trust for a private root, once its fingerprint has been compared. */
export function distributeRoot(title: string, text: string): FixStep {
  return { title, text, code: rootSamples() };
}

function rootSamples(): readonly CodeSample[] {
  return [
    shell(
      onClient,
      '# compare this with what the owner of the CA tells you by another way',
      'openssl x509 -noout -subject -fingerprint -sha256 -in root.pem',
    ),
    shell(
      'Debian, Ubuntu',
      'sudo cp root.pem /usr/local/share/ca-certificates/private-root.crt',
      'sudo update-ca-certificates',
    ),
    shell('RHEL, Fedora', 'sudo cp root.pem /etc/pki/ca-trust/source/anchors/', 'sudo update-ca-trust'),
    shell(
      'macOS',
      '# asks for an administrator’s password',
      'sudo security add-trusted-cert -d -r trustRoot -k /Library/Keychains/System.keychain root.pem',
    ),
    shell('Windows', '# in a terminal opened as administrator', 'certutil -addstore -f Root root.pem'),
    shell(
      'Programs with a store of their own',
      '# Java 9 and later',
      'keytool -importcert -cacerts -alias private-root -file root.pem',
      '# Node.js',
      'export NODE_EXTRA_CA_CERTS=/etc/ssl/private-root.pem',
      '# Python (requests): the system’s file, which holds the new root by now',
      'export REQUESTS_CA_BUNDLE=/etc/ssl/certs/ca-certificates.crt',
    ),
  ];
}

/** Whether the failing machine gets the certificate that was seen from here. */
export function compareEnds(facts: VerdictFacts): FixStep {
  return {
    title: 'Compare both ends',
    text: 'Run this on the machine that fails, and compare the fingerprint with that of the server certificate in this report. If they differ, something on the way swaps the certificate: a company proxy, a firewall or an antivirus program.',
    code: [shell(onClient, leafAs(facts, '-noout -issuer -fingerprint -sha256'))],
  };
}
