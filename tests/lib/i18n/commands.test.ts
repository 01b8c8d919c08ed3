import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import {
  curl,
  defaultLeafAs,
  directTlsPort,
  issuerDownload,
  leafAs,
  retry,
  sClient,
  shell,
  shellWord,
  verifyChainFile,
  verifyingClient,
  webUrl,
} from '../../../lib/i18n/commands.ts';
import { chainSettings } from '../../../lib/i18n/settings.ts';
import { certifiableNames, nearWildcard } from '../../../lib/i18n/verdict-names.ts';
import {
  balancedFacts,
  bareFacts,
  clearFacts,
  fullFacts,
  hostileFacts,
  ipv6Facts,
  mailFacts,
  partialFacts,
} from './verdict-facts-samples.ts';

/** The words that a shell makes of a command line, its redirections aside. */
function wordsOf(line: string): readonly string[] {
  const printed = execFileSync('sh', ['-c', `printf '%s\\n' ${line}`], { encoding: 'utf8' });
  return printed.trimEnd().split('\n');
}

test.each(['plain', '[2001:db8::7]:443', "it's", '$(touch pwned)', '`id`', 'a b', '*', '"'])(
  'a shell reads %s back as the one word that it was',
  (word) => expect(wordsOf(shellWord(word))).toEqual([word]),
);

test('curl asks the host on its port', () => {
  expect(curl(fullFacts)).toBe('curl -vI https://api.example.com/');
  expect(curl({ ...fullFacts, port: 8443 })).toBe('curl -vI https://api.example.com:8443/');
});

test('curl gets an IPv6 target in brackets that no shell expands', () => {
  expect(wordsOf(curl(ipv6Facts)).at(-1)).toBe('https://[2001:db8::7]:8443/');
  expect(curl(ipv6Facts)).toContain("'https://[2001:db8::7]:8443/'");
});

test('curl goes to the host under the name that was asked for', () => {
  expect(curl(balancedFacts)).toBe(
    'curl -vI --connect-to api.example.com:443:lb.example.net:443 https://api.example.com/',
  );
});

test('s_client names the server, and no server for an IP target', () => {
  expect(sClient(fullFacts)).toBe(
    'openssl s_client -connect api.example.com:443 -servername api.example.com </dev/null',
  );
  expect(sClient(ipv6Facts)).toBe("openssl s_client -connect '[2001:db8::7]:8443' </dev/null");
});

test('a verifying s_client compares a name with names and an address with addresses', () => {
  expect(verifyingClient(fullFacts)).toContain('-verify_hostname api.example.com -verify_return_error');
  expect(verifyingClient(ipv6Facts)).toContain('-verify_ip 2001:db8::7 -verify_return_error');
});

test('a mail server is tried with s_client, a web server with curl', () => {
  expect(retry(mailFacts)).toEqual([verifyingClient(mailFacts)]);
  expect(retry(fullFacts)).toEqual([curl(fullFacts)]);
});

test('a server that begins in the clear is asked for TLS in its own way, by s_client alone', () => {
  expect(sClient(clearFacts)).toBe(
    'openssl s_client -connect mail.example.com:2525 -starttls smtp -servername mail.example.com </dev/null',
  );
  expect(retry(clearFacts)).toEqual([verifyingClient(clearFacts)]);
  expect(verifyingClient(clearFacts)).toContain('-starttls smtp');
});

test('an XMPP server is told its domain, which may be another name than its host’s', () => {
  const chat = { ...balancedFacts, port: 5222, starttls: 'xmpp' } as const;
  expect(sClient(chat)).toContain('lb.example.net:5222 -starttls xmpp -xmpphost api.example.com -servername');
});

test('where only one address is at fault, that one is tried', () => {
  expect(retry(partialFacts)).toEqual([
    "curl -vI --connect-to 'api.example.com:443:[2001:db8::7]:443' https://api.example.com/",
  ]);
});

test('where only one address is at fault, every command looks at that one', () => {
  const there = "'[2001:db8::7]:443' -servername api.example.com";
  expect(sClient(partialFacts)).toContain(there);
  expect(leafAs(partialFacts, '-noout -enddate')).toContain(there);
});

test('a server that is asked for no name gets no server_name', () => {
  expect(defaultLeafAs(fullFacts, '-noout -subject')).toBe(
    'openssl s_client -connect api.example.com:443 -noservername </dev/null 2>/dev/null | openssl x509 -noout -subject',
  );
});

test('an issuer is fetched as DER, a PKCS#7 bundle is taken apart', () => {
  expect(issuerDownload('http://ca.example/ca.der')).toEqual([
    'curl -fsSL -o issuer.der http://ca.example/ca.der',
    'openssl x509 -inform DER -in issuer.der -out intermediate.pem',
  ]);
  expect(issuerDownload('http://ca.example/ca.p7c')?.[1]).toContain('openssl pkcs7 -inform DER');
});

test.each(['ldap://ca.example/cn=CA', 'file:///etc/passwd', 'not a url', '', null])(
  '%s is no address to download from',
  (written) => {
    expect(webUrl(written)).toBeNull();
    expect(issuerDownload(written)).toBeNull();
  },
);

test('an address that holds a command stays one word', () => {
  const line = issuerDownload(hostileFacts.missingUrl)?.[0] ?? '';
  expect(wordsOf(line)).toEqual(['curl', '-fsSL', '-o', 'issuer.der', webUrl(hostileFacts.missingUrl)]);
});

test('private roots are given to openssl verify, public ones are the system’s', () => {
  expect(verifyChainFile(bareFacts)).toBe(
    'openssl verify -CAfile root.pem -untrusted fullchain.pem cert.pem',
  );
  expect(verifyChainFile(fullFacts)).toBe('openssl verify -untrusted fullchain.pem cert.pem');
});

test('remarks in a shell sample are marked, so that they are not copied', () => {
  expect(shell('Terminal', '# why', 'date').lines).toEqual([{ text: '# why', mark: '#' }, { text: 'date' }]);
});

test('settings mark what goes and what comes, and keep the rest indented', () => {
  const [nginx] = chainSettings(fullFacts);
  expect(nginx?.where).toBe('/etc/nginx/conf.d/api.example.com.conf');
  expect(nginx?.lines.map(({ mark, text }) => `${mark ?? ' '}|${text}`)).toEqual([
    ' |server {',
    ' |  listen 443 ssl;',
    ' |  server_name api.example.com;',
    '-|  ssl_certificate     /etc/nginx/tls/cert.pem;',
    '+|  ssl_certificate     /etc/nginx/tls/fullchain.pem;',
    ' |  ssl_certificate_key /etc/nginx/tls/privkey.pem;',
    ' |}',
  ]);
});

test('the port with TLS from the start is offered only where it is another one', () => {
  expect(directTlsPort({ ...mailFacts, port: 143 }, 'imap')).toBe(993);
  expect(directTlsPort(mailFacts, 'imap')).toBeNull();
  expect(directTlsPort(fullFacts, 'postgres')).toBeNull();
});

test('certbot is asked for names that it can prove, and for nothing that a shell would read otherwise', () => {
  const names = ['*.example.com', '192.0.2.7', 'a.example.org;id', '-x.example', 'b.example.org'];
  const facts = { ...fullFacts, check: 'name-not-covered', detail: 'other-names', values: { names } };
  expect(certifiableNames(facts)).toEqual(['api.example.com', 'b.example.org']);
});

test.each([
  ['a.b.example.com', 'example.com'],
  ['example.com', 'example.com'],
  ['example.org', null],
])('the wildcard beside %s is that of %s', (host, base) => {
  const values = { host, names: ['other.example', '*.example.com'] };
  expect(nearWildcard({ ...fullFacts, check: 'name-not-covered', detail: 'other-names', values })).toBe(base);
});
