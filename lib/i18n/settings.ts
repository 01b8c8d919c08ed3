import type { VerdictFacts } from '../report/verdict-facts.ts';
import type { CodeSample } from './types.ts';
import { checkedName, isAddress } from './verdict-values.ts';

/** Settings and other files with the reader's own host filled in; they are the same in every language. */

/** Lines as in a patch: `- ` goes, `+ ` comes, two spaces stay. */
function file(where: string, ...lines: readonly string[]): CodeSample {
  return { where, kind: 'file', lines: lines.map(patchLine) };
}

function patchLine(line: string): CodeSample['lines'][number] {
  const mark = line[0];
  const text = line.slice(2);
  return mark === '+' || mark === '-' ? { text, mark } : { text };
}

function nginxPath(facts: VerdictFacts): string {
  return `/etc/nginx/conf.d/${facts.sni ?? 'default'}.conf`;
}

function nginxServer(facts: VerdictFacts, ...lines: readonly string[]): CodeSample {
  return file(
    nginxPath(facts),
    '  server {',
    `    listen ${facts.port} ssl;`,
    `    server_name ${facts.sni ?? '_'};`,
    ...lines,
    '  }',
  );
}

function apacheHost(facts: VerdictFacts, ...lines: readonly string[]): CodeSample {
  return file(
    `/etc/apache2/sites-available/${facts.sni ?? 'default-ssl'}.conf`,
    `  <VirtualHost *:${facts.port}>`,
    ...(facts.sni === null ? [] : [`    ServerName ${facts.sni}`]),
    ...lines,
    '  </VirtualHost>',
  );
}

/** The complete chain file in place of the lone certificate. */
export function chainSettings(facts: VerdictFacts): readonly CodeSample[] {
  return [
    nginxServer(
      facts,
      '-   ssl_certificate     /etc/nginx/tls/cert.pem;',
      '+   ssl_certificate     /etc/nginx/tls/fullchain.pem;',
      '    ssl_certificate_key /etc/nginx/tls/privkey.pem;',
    ),
    apacheHost(
      facts,
      '-   SSLCertificateFile    /etc/apache2/tls/cert.pem',
      '+   SSLCertificateFile    /etc/apache2/tls/fullchain.pem',
      '    SSLCertificateKeyFile /etc/apache2/tls/privkey.pem',
    ),
  ];
}

/** A site with its own name and its own certificate. */
export function siteSettings(facts: VerdictFacts): readonly CodeSample[] {
  return [
    nginxServer(
      facts,
      '    ssl_certificate     /etc/nginx/tls/fullchain.pem;',
      '    ssl_certificate_key /etc/nginx/tls/privkey.pem;',
    ),
    apacheHost(
      facts,
      '    SSLCertificateFile    /etc/apache2/tls/fullchain.pem',
      '    SSLCertificateKeyFile /etc/apache2/tls/privkey.pem',
    ),
  ];
}

/** TLS for a port that speaks plain HTTP. */
export function enableTlsSettings(facts: VerdictFacts): readonly CodeSample[] {
  return [
    file(
      nginxPath(facts),
      `- listen ${facts.port};`,
      `+ listen ${facts.port} ssl;`,
      '+ ssl_certificate     /etc/nginx/tls/fullchain.pem;',
      '+ ssl_certificate_key /etc/nginx/tls/privkey.pem;',
    ),
    apacheHost(
      facts,
      '+   SSLEngine on',
      '+   SSLCertificateFile    /etc/apache2/tls/fullchain.pem',
      '+   SSLCertificateKeyFile /etc/apache2/tls/privkey.pem',
    ),
  ];
}

export function versionSettings(facts: VerdictFacts): readonly CodeSample[] {
  return [
    nginxServer(facts, '-   ssl_protocols TLSv1 TLSv1.1;', '+   ssl_protocols TLSv1.2 TLSv1.3;'),
    apacheHost(facts, '-   SSLProtocol -all +TLSv1 +TLSv1.1', '+   SSLProtocol -all +TLSv1.2 +TLSv1.3'),
  ];
}

export function staplingSettings(facts: VerdictFacts): readonly CodeSample[] {
  return [
    nginxServer(
      facts,
      '+   ssl_stapling on;',
      '+   ssl_stapling_verify on;',
      '+   ssl_trusted_certificate /etc/nginx/tls/fullchain.pem;',
      '+   resolver 127.0.0.53;',
    ),
    file(
      '/etc/apache2/mods-available/ssl.conf',
      '+ SSLUseStapling On',
      '+ SSLStaplingCache "shmcb:/var/run/ocsp(128000)"',
    ),
  ];
}

/** Extensions with which every client takes a server's certificate (RFC 5280 §4.2; Python 3.13 wants both key ids). */
export function serverExtensions(facts: VerdictFacts): CodeSample {
  return file(
    'server.ext (openssl x509 -req … -extfile server.ext)',
    '  basicConstraints = critical, CA:FALSE',
    '  keyUsage = critical, digitalSignature, keyEncipherment',
    '  extendedKeyUsage = serverAuth',
    `  subjectAltName = ${isAddress(facts) ? 'IP' : 'DNS'}:${checkedName(facts)}`,
    '  subjectKeyIdentifier = hash',
    '  authorityKeyIdentifier = keyid',
  );
}

/** The same for a CA below which `pathLength` more CAs may stand. */
export function intermediateExtensions(pathLength: number): CodeSample {
  return file(
    'intermediate.ext (openssl x509 -req … -extfile intermediate.ext)',
    `  basicConstraints = critical, CA:TRUE, pathlen:${pathLength}`,
    '  keyUsage = critical, keyCertSign, cRLSign',
    '  subjectKeyIdentifier = hash',
    '  authorityKeyIdentifier = keyid',
  );
}
