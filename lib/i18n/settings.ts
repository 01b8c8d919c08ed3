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

/** Lines that leave clients without a curve or a suite of their own. */
export function offerSettings(facts: VerdictFacts): readonly CodeSample[] {
  return [
    nginxServer(
      facts,
      '-   ssl_ecdh_curve brainpoolP256r1;',
      '-   ssl_ciphers CAMELLIA:ARIA;',
      '+   ssl_ecdh_curve X25519:prime256v1;',
    ),
    apacheHost(
      facts,
      '-   SSLOpenSSLConfCmd Curves brainpoolP256r1',
      '-   SSLCipherSuite CAMELLIA:ARIA',
      '+   SSLOpenSSLConfCmd Curves X25519:prime256v1',
    ),
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

const tlsFolder = '/etc/ssl/private';

/** Certificate and key for a server that begins in the clear, by the protocol: the commonest server of each. */
export function starttlsSettings(dialogue: string | null): readonly CodeSample[] {
  return dialogue === null ? [] : (serverSettings[dialogue] ?? []);
}

const certificate = `${tlsFolder}/fullchain.pem`;
const key = `${tlsFolder}/privkey.pem`;

const postfix = file(
  '/etc/postfix/main.cf',
  '+ smtpd_tls_security_level = may',
  `+ smtpd_tls_chain_files = ${key}, ${certificate}`,
);
const dovecot = file(
  '/etc/dovecot/conf.d/10-ssl.conf',
  '+ ssl = yes',
  `+ ssl_cert = <${certificate}`,
  `+ ssl_key = <${key}`,
);
const prosody = file(
  '/etc/prosody/prosody.cfg.lua',
  `+ ssl = { certificate = "${certificate}"; key = "${key}" }`,
);

const serverSettings: Readonly<Record<string, readonly CodeSample[]>> = {
  smtp: [postfix],
  lmtp: [dovecot],
  imap: [dovecot],
  pop3: [dovecot],
  sieve: [dovecot],
  ftp: [
    file(
      '/etc/vsftpd.conf',
      '+ ssl_enable=YES',
      `+ rsa_cert_file=${certificate}`,
      `+ rsa_private_key_file=${key}`,
    ),
  ],
  ldap: [
    file(
      'tls.ldif (ldapmodify -Q -Y EXTERNAL -H ldapi:/// -f tls.ldif)',
      '  dn: cn=config',
      '  changetype: modify',
      '+ replace: olcTLSCertificateKeyFile',
      `+ olcTLSCertificateKeyFile: ${key}`,
      '  -',
      '+ replace: olcTLSCertificateFile',
      `+ olcTLSCertificateFile: ${certificate}`,
    ),
  ],
  nntp: [file('/etc/news/inn.conf', `+ tlscertfile: ${certificate}`, `+ tlskeyfile: ${key}`)],
  postgres: [
    file('postgresql.conf', '+ ssl = on', `+ ssl_cert_file = '${certificate}'`, `+ ssl_key_file = '${key}'`),
  ],
  mysql: [
    file('/etc/mysql/conf.d/tls.cnf', '  [mysqld]', `+ ssl_cert = ${certificate}`, `+ ssl_key = ${key}`),
  ],
  xmpp: [prosody],
  'xmpp-server': [prosody],
};
