import type { VerdictFacts } from '../report/verdict-facts.ts';
import { type StarttlsId, starttlsIds } from '../starttls/ids.ts';
import { dialogues } from '../starttls/index.ts';
import { schemeOfPort } from '../target/ports.ts';
import type { CodeSample } from './types.ts';
import { checkedName, type Destination, isAddress } from './verdict-values.ts';

/** Commands and settings with the reader's own host filled in; they are the same in every language. */

/** Takes what comes from outside as one word: brackets of IPv6 addresses, and whatever a URL may hold. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

/** `host:port`, the port always written out; an address stands in for the host where one is meant. */
function endpoint(facts: Destination, address: string = facts.host): string {
  return `${bracketed(address)}:${facts.port}`;
}

/** Whether a web server is meant: curl speaks to it, nginx and Apache are set up for it. */
export function isWeb(facts: Destination): boolean {
  return facts.starttls === null && schemeOfPort(facts.port) === 'https';
}

function url(facts: Destination): string {
  const port = facts.port === 443 ? '' : `:${facts.port}`;
  return `https://${bracketed(checkedName(facts))}${port}/`;
}

/** Where to look again: the first address at which the cause was seen, when not all of them show it. */
function whereSeen(facts: Destination): string {
  return facts.affectedAddresses[0] ?? facts.host;
}

/** curl to the host, or to one of its addresses, under the name that the certificate must cover. */
export function curl(facts: Destination, options = '-vI', address: string = whereSeen(facts)): string {
  const name = checkedName(facts);
  const detour =
    address === name
      ? ''
      : ` --connect-to ${shellWord(`${bracketed(name)}:${facts.port}:${endpoint(facts, address)}`)}`;
  return `curl ${options}${detour} ${shellWord(url(facts))}`;
}

export function sClient(facts: Destination, options = '', address: string = whereSeen(facts)): string {
  const name = facts.sni === null ? '' : ` -servername ${shellWord(facts.sni)}`;
  const place = shellWord(endpoint(facts, address));
  return `openssl s_client -connect ${place}${starttls(facts)}${name}${options} </dev/null`;
}

/** What s_client is to speak before TLS; an XMPP server wants to hear its domain first. */
function starttls(facts: Destination): string {
  if (facts.starttls === null) return '';
  const domain = facts.starttls.startsWith('xmpp') ? ` -xmpphost ${shellWord(checkedName(facts))}` : '';
  return ` -starttls ${facts.starttls}${domain}`;
}

/** s_client goes on after a failed verification unless it is told not to. */
export function verifyingClient(
  facts: Destination,
  address: string = whereSeen(facts),
  options = '',
): string {
  const option = isAddress(facts) ? '-verify_ip' : '-verify_hostname';
  return sClient(
    facts,
    ` ${option} ${shellWord(checkedName(facts))} -verify_return_error${options}`,
    address,
  );
}

/** The server certificate as it arrives, piped into `openssl x509` with these options. */
export function leafAs(facts: Destination, options: string, address: string = whereSeen(facts)): string {
  return `${sClient(facts, '', address)} 2>/dev/null | openssl x509 ${options}`;
}

/** The certificate of a server that was asked for no name: the names that it does know. */
export function defaultLeafAs(facts: Destination, options: string): string {
  return `${sClient({ ...facts, sni: null }, ' -noservername')} 2>/dev/null | openssl x509 ${options}`;
}

/** More addresses than this would bury the command that matters. */
const ADDRESSES_TRIED = 4;

/** The connection that failed before: once, or for each address at which the cause was seen. */
export function retry(facts: Destination): readonly string[] {
  const addresses =
    facts.affectedAddresses.length === 0 ? [facts.host] : facts.affectedAddresses.slice(0, ADDRESSES_TRIED);
  return addresses.map((address) =>
    isWeb(facts) ? curl(facts, '-vI', address) : verifyingClient(facts, address),
  );
}

/** Only web addresses are offered for download, in the form in which they can do no harm in a shell. */
export function webUrl(written: string | null): string | null {
  if (written === null || !URL.canParse(written)) return null;
  const parsed = new URL(written);
  return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed.href : null;
}

/** Issuers' certificates are published as DER, or as PKCS#7 bundles (RFC 5280 §4.2.2.1). */
export function issuerDownload(written: string | null): readonly string[] | null {
  const address = webUrl(written);
  if (address === null) return null;
  if (/\.p7[bcs]$/i.test(new URL(address).pathname)) {
    return [
      `curl -fsSL -o issuer.p7c ${shellWord(address)}`,
      'openssl pkcs7 -inform DER -in issuer.p7c -print_certs -out intermediate.pem',
    ];
  }
  return [
    `curl -fsSL -o issuer.der ${shellWord(address)}`,
    'openssl x509 -inform DER -in issuer.der -out intermediate.pem',
  ];
}

/** Where the issuer of the one just fetched is published. */
export const nextIssuer = 'openssl x509 -noout -ext authorityInfoAccess -in intermediate.pem';

/** Verifies as a client would that got exactly this file; the public roots are the system's. */
export function verifyChainFile(facts: VerdictFacts): string {
  return `openssl verify ${facts.publicTrust ? '' : '-CAfile root.pem '}-untrusted fullchain.pem cert.pem`;
}

/** Whether certificate and private key belong together: both lines must print the same. */
export function comparePublicKeys(certificate: string, key: string): readonly string[] {
  return [
    `openssl x509 -in ${certificate} -noout -pubkey | openssl sha256`,
    `openssl pkey -in ${key} -pubout | openssl sha256`,
  ];
}

/** Lines that begin with `# ` are remarks and are not copied. */
export function shell(where: string, ...lines: readonly string[]): CodeSample {
  return {
    where,
    kind: 'shell',
    lines: lines.map((text) => (text.startsWith('# ') ? { text, mark: '#' } : { text })),
  };
}

/** A request for a new certificate with a new key. */
export function certificateRequest(facts: Destination): string {
  const name = checkedName(facts);
  const alternative = isAddress(facts) ? `IP:${name}` : `DNS:${name}`;
  return (
    'openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout privkey.pem -out request.csr' +
    ` -subj "/CN=${name}" -addext "subjectAltName=${alternative}"`
  );
}

/** The pin of the key that is served, as RFC 7469 §2.4 and curl's `--pinnedpubkey` write it. */
export function pinOf(facts: Destination): string {
  const key = `${leafAs(facts, '-noout -pubkey')} | openssl pkey -pubin -outform der`;
  return `${key} | openssl dgst -sha256 -binary | openssl enc -base64`;
}

/** SSH has a port of its own: the one that was looked at says nothing about it. */
export function sftpAddress(facts: VerdictFacts): string {
  return shellWord(`sftp://${bracketed(facts.host)}/`);
}

/** Whether a protocol begins in the clear and can switch to TLS; its name is s_client's as well. */
export function upgradesToTls(protocol: string | null): protocol is StarttlsId {
  return starttlsIds.some((id) => id === protocol);
}

/** The port with TLS from the first byte, when it is another than the one that was looked at. */
export function directTlsPort(facts: Pick<Destination, 'port'>, protocol: StarttlsId): number | null {
  const port = dialogues[protocol].tlsPort;
  return port === facts.port ? null : port;
}

/** `cert.pem` is what the server sends now, be it one certificate or several: what is missing comes behind it. */
export const joinChain = 'cat cert.pem intermediate.pem > fullchain.pem';

export const reloadNginx = 'sudo nginx -t && sudo systemctl reload nginx';
export const reloadApache = 'sudo apachectl configtest && sudo systemctl reload apache2';
