import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { starttlsScheme } from '../../../lib/starttls/index.ts';
import { formatTarget } from '../../../lib/target/format.ts';
import { parseTarget } from '../../../lib/target/parse.ts';
import { type Target, targetFaultCodes, targetSchema } from '../../../lib/target/schema.ts';

function understood(input: string): Target {
  const result = parseTarget(input);
  if (!result.ok) throw new Error(`${input}: ${JSON.stringify(result.fault)}`);
  return targetSchema.parse(result.target);
}

function place(input: string): string {
  return formatTarget(understood(input));
}

function faultOf(input: string) {
  const result = parseTarget(input);
  return result.ok ? result.target : result.fault;
}

describe('what people paste for a server', () => {
  test.each([
    ['example.com', 'example.com:443'],
    ['EXAMPLE.Com', 'example.com:443'],
    ['example.com:8443', 'example.com:8443'],
    ['example.com:', 'example.com:443'],
    ['example.com.', 'example.com:443'],
    ['example.com.:8443', 'example.com:8443'],
    ['localhost', 'localhost:443'],
    ['my_service.internal', 'my_service.internal:443'],
    ['https://example.com', 'example.com:443'],
    ['https://example.com/', 'example.com:443'],
    ['https://example.com:8443/a/b?x=1#y', 'example.com:8443'],
    ['https://example.com?x=@y:1', 'example.com:443'],
    ['HTTPS://EXAMPLE.COM/', 'example.com:443'],
    ['https:\\\\example.com\\path', 'example.com:443'],
    ['https:/example.com', 'example.com:443'],
    ['https:example.com', 'example.com:443'],
    ['//example.com', 'example.com:443'],
    ['//example.com:444/x', 'example.com:444'],
    ['example.com/path', 'example.com:443'],
    ['example.com:8443/path', 'example.com:8443'],
    ['https://user:p%40ss@example.com:8443/', 'example.com:8443'],
    ['https://example.com/@someone', 'example.com:443'],
    ['alice@example.com', 'example.com:443'],
    ['mailto:alice@example.com', 'example.com:443'],
    ['<alice@example.com>', 'example.com:443'],
    ['[::1]:8443', '[::1]:8443'],
    ['[2001:DB8:0:0::1]', '[2001:db8::1]:443'],
    ['::1', '[::1]:443'],
    ['2001:db8::1', '[2001:db8::1]:443'],
    ['https://[2001:db8::1]:8443/x', '[2001:db8::1]:8443'],
    ['::ffff:127.0.0.1', '[::ffff:7f00:1]:443'],
    ['[example.com]:8443', 'example.com:8443'],
    ['192.0.2.7', '192.0.2.7:443'],
    ['192.0.2.7.', '192.0.2.7:443'],
    ['192.0.2.7:993', '192.0.2.7:993'],
  ])('%s is understood as %s', (input, expected) => {
    expect(place(input)).toBe(expected);
  });

  test.each([
    ['127.1', '127.0.0.1'],
    ['0x7f000001', '127.0.0.1'],
    ['2130706433', '127.0.0.1'],
    ['0177.0.0.1', '127.0.0.1'],
    ['０ｘ７ｆ.1', '127.0.0.1'],
    ['１２７。０。０。１', '127.0.0.1'],
    ['https://127.1:8443/', '127.0.0.1'],
  ])('%s is the address that a resolver would make of it', (input, expected) => {
    expect(understood(input)).toMatchObject({ host: expected, hostKind: 'ipv4' });
  });

  test.each([
    ['  example.com \n', 'example.com:443'],
    ['\u3000example.com\u3000', 'example.com:443'],
    ['\ufeffexample.com\u200b', 'example.com:443'],
    ['"example.com"', 'example.com:443'],
    ['`example.com:8443`', 'example.com:8443'],
    ['“https://example.com/”', 'example.com:443'],
    ['「example.com」', 'example.com:443'],
    ['<https://example.com>', 'example.com:443'],
    ['(https://example.com),', 'example.com:443'],
    ['ｅｘａｍｐｌｅ．ｃｏｍ：４４３', 'example.com:443'],
    ['ｅｘａｍｐｌｅ。ｃｏｍ：８４４３', 'example.com:8443'],
    ['ｈｔｔｐｓ：／／ｅｘａｍｐｌｅ．ｃｏｍ／', 'example.com:443'],
    ['example.com : 8443', 'example.com:8443'],
    ['example.com 8443', 'example.com:8443'],
    ['example.com port 8443', 'example.com:8443'],
    ['https:// example.com', 'example.com:443'],
    ['see https://example.com/docs.', 'example.com:443'],
    ['https://example.com/a https://example.com/b', 'example.com:443'],
    ["curl -v -H 'Accept: text/html' https://example.com:8443/x", 'example.com:8443'],
    ['curl -vI example.com', 'example.com:443'],
    ['openssl s_client -connect example.com:993 -servername other.example', 'example.com:993'],
    ['openssl s_client -connect [::1]:993', '[::1]:993'],
  ])('%j is freed from what came along with it', (input, expected) => {
    expect(place(input)).toBe(expected);
  });

  test.each([
    ['https://example.com', 'https', 443, 'scheme'],
    ['wss://example.com', 'wss', 443, 'scheme'],
    ['smtps://example.com', 'smtps', 465, 'scheme'],
    ['imaps://example.com', 'imaps', 993, 'scheme'],
    ['pop3s://example.com', 'pop3s', 995, 'scheme'],
    ['ldaps://example.com', 'ldaps', 636, 'scheme'],
    ['ftps://example.com', 'ftps', 990, 'scheme'],
    ['tls://example.com', 'tls', 443, 'scheme'],
    ['http://example.com', 'https', 443, 'default'],
    ['http://example.com:80', 'https', 80, 'given'],
    ['ws://example.com', 'wss', 443, 'default'],
    ['imaps://example.com:1993', 'imaps', 1993, 'given'],
    ['example.com', 'https', 443, 'default'],
    ['example.com:993', 'imaps', 993, 'given'],
    ['example.com:465', 'smtps', 465, 'given'],
    ['example.com:25', 'tls', 25, 'given'],
    ['example.com:9443', 'https', 9443, 'given'],
  ] as const)('%s: scheme %s, port %i from %s', (input, scheme, port, portFrom) => {
    expect(understood(input)).toMatchObject({ scheme, port, portFrom });
  });

  test.each([
    ['smtp://mail.example', 'smtp', 25, 'scheme'],
    ['submission://mail.example', 'smtp', 587, 'scheme'],
    ['smtp://mail.example:2525', 'smtp', 2525, 'given'],
    ['LMTP://mail.example', 'lmtp', 24, 'scheme'],
    ['imap://mail.example:143', 'imap', 143, 'given'],
    ['POP3://mail.example', 'pop3', 110, 'scheme'],
    ['ftp://files.example/pub/x', 'ftp', 21, 'scheme'],
    ['ldap://dir.example/dc=x', 'ldap', 389, 'scheme'],
    ['postgres://u:p@db.example/x', 'postgres', 5432, 'scheme'],
    ['postgresql://db.example:6432/x?sslmode=require', 'postgres', 6432, 'given'],
    ['mysql://db.example', 'mysql', 3306, 'scheme'],
    ['mariadb://db.example', 'mysql', 3306, 'scheme'],
    ['xmpp://chat.example', 'xmpp', 5222, 'scheme'],
    ['xmpp-server://chat.example', 'xmpp-server', 5269, 'scheme'],
    ['sieve://mail.example', 'sieve', 4190, 'scheme'],
    ['nntp://news.example', 'nntp', 119, 'scheme'],
    ['mail.example:587', 'smtp', 587, 'given'],
    ['mail.example:25', 'smtp', 25, 'given'],
    ['mail.example:143', 'imap', 143, 'given'],
    ['[2001:db8::1]:389', 'ldap', 389, 'given'],
    ['db.example:5432', 'postgres', 5432, 'given'],
    ['postgres:5432', 'postgres', 5432, 'given'],
    ['chat.example 5269', 'xmpp-server', 5269, 'given'],
    ['openssl s_client -starttls smtp -connect mail.example:2525', 'smtp', 2525, 'given'],
    ['openssl s_client -connect [::1]:1143 -starttls imap -crlf', 'imap', 1143, 'given'],
  ] as const)('%s begins in the clear: %s on port %i, from %s', (input, starttls, port, portFrom) => {
    expect(understood(input)).toMatchObject({ scheme: 'tls', starttls, port, portFrom });
  });

  test.each([
    'tls://mail.example:587',
    'smtps://mail.example:25',
    'https://mail.example:143',
    'mail.example:465',
    'mail.example:993',
    'mail.example',
    'alice@mail.example',
    'mailto:alice@mail.example',
    'openssl s_client -starttls irc -connect irc.example:6667',
  ])('%s begins with TLS at once', (input) => {
    expect(understood(input).starttls).toBeNull();
  });

  test.each([
    ['mail.example', 'submission', 'smtp', 587, 'default'],
    ['mail.example:2525', 'smtp', 'smtp', 2525, 'given'],
    ['imap://mail.example:143', 'pop3', 'pop3', 143, 'given'],
    ['https://db.example:15432/x', 'postgres', 'postgres', 15432, 'given'],
  ] as const)('%s with %s asked for apart: %s on port %i', (input, name, starttls, port, portFrom) => {
    const result = parseTarget(input, starttlsScheme(name));
    expect(result).toMatchObject({ ok: true, target: { scheme: 'tls', starttls, port, portFrom } });
  });

  test.each([
    ['mail.example:587', 'mail.example:587'],
    ['smtp://mail.example:2525', 'smtp://mail.example:2525'],
    ['mariadb://[::1]:3307', 'mysql://[::1]:3307'],
    ['tls://mail.example:25', 'tls://mail.example:25'],
    ['smtps://mail.example', 'mail.example:465'],
    ['imap://mail.example:587', 'imap://mail.example:587'],
  ])('%s is written down as %s', (input, written) => {
    expect(place(input)).toBe(written);
    expect(understood(written)).toMatchObject({ starttls: understood(input).starttls });
  });

  test('a target that was stored before there was STARTTLS is read as one with TLS at once', () => {
    const { starttls: _, ...old } = understood('mail.example:25');
    expect(targetSchema.parse(old).starttls).toBeNull();
  });

  test.each([
    ['bücher.example', 'xn--bcher-kva.example', 'bücher.example'],
    ['BÜCHER.example', 'xn--bcher-kva.example', 'bücher.example'],
    ['faß.example', 'xn--fa-hia.example', 'faß.example'],
    ['例え。テスト', 'xn--r8jz45g.xn--zckzah', '例え.テスト'],
    ['https://日本語.example:8443/パス', 'xn--wgv71a119e.example', '日本語.example'],
    ['xn--bcher-kva.example', 'xn--bcher-kva.example', 'bücher.example'],
    ['example.com', 'example.com', null],
  ])('%s is looked up as %s', (input, host, unicodeHost) => {
    expect(understood(input)).toMatchObject({ host, unicodeHost, hostKind: 'dns' });
  });
});

describe('what is kept of the input', () => {
  test.each([
    [' example.com:8443 ', 'example.com:8443'],
    ['ｅｘａｍｐｌｅ．ｃｏｍ', 'ｅｘａｍｐｌｅ．ｃｏｍ'],
    ['https://example.com/', 'https://example.com/'],
    ['alice@example.com', 'alice@example.com'],
    ['https://user:secret@example.com:8443/', 'https://example.com:8443'],
    ['user:secret@example.com', 'example.com'],
    ['https://example.com/hook/T0PSECRET', 'https://example.com'],
    ['https://example.com/?token=T0PSECRET', 'https://example.com'],
    ["curl -u me:secret -H 'X-Key: secret' https://example.com/", 'https://example.com'],
    ['\u202eexample.com', 'example.com'],
  ])('%j is shown back as %s', (input, shown) => {
    expect(understood(input).input).toBe(shown);
  });
});

const pem = (label: string) => `-----BEGIN ${label}-----\nMIIB\n-----END ${label}-----`;

describe('what is no target', () => {
  const cases = [
    ['', 'empty', '', null],
    [' \n\u3000\u200b', 'empty', '', null],
    ['a'.repeat(3000), 'too-long', '', null],
    [pem('PRIVATE KEY'), 'private-key', '', null],
    [pem('RSA PRIVATE KEY'), 'private-key', '', null],
    [pem('ENCRYPTED PRIVATE KEY').replace(/\n/g, ' '), 'private-key', '', null],
    [`https://example.com/?k=${encodeURIComponent(pem('EC PRIVATE KEY'))}`, 'private-key', '', null],
    [`example.com\n${pem('CERTIFICATE')}\n${pem('PRIVATE KEY')}`, 'private-key', '', null],
    [`${'x'.repeat(5000)} ${pem('OPENSSH PRIVATE KEY')}`, 'private-key', '', null],
    ['PuTTY-User-Key-File-3: ssh-ed25519', 'private-key', '', null],
    [pem('CERTIFICATE'), 'certificate-pasted', '-----BEGIN CERTIFICATE-----', null],
    [pem('TRUSTED CERTIFICATE').repeat(200), 'certificate-pasted', '-----BEGIN CERTIFICATE-----', null],
    ['a.example b.example', 'several-targets', 'b.example', 'a.example'],
    ['a.example, b.example:444', 'several-targets', 'b.example:444', 'a.example'],
    [
      'https://a.example/x https://u:p@b.example/y',
      'several-targets',
      'https://b.example',
      'https://a.example',
    ],
    ['https://a.example,https://b.example', 'several-targets', 'https://b.example', 'https://a.example'],
    ['example.com:70000', 'port-out-of-range', '70000', 'example.com:443'],
    ['example.com:0', 'port-out-of-range', '0', 'example.com:443'],
    ['[::1]:99999', 'port-out-of-range', '99999', '[::1]:443'],
    ['example.com:https', 'port-not-a-number', 'https', 'example.com:443'],
    ['example.com:443:22', 'port-not-a-number', '443:22', 'example.com:443'],
    ['[::1]x', 'port-not-a-number', 'x', '[::1]'],
    [`${'a'.repeat(64)}.example`, 'label-too-long', 'a'.repeat(64), null],
    ['a..example', 'label-empty', 'a..example', 'a.example'],
    ['.example.com', 'label-empty', '.example.com', 'example.com'],
    ['example.com..', 'label-empty', 'example.com.', 'example.com'],
    [`${'a.'.repeat(130)}example`, 'name-too-long', `${'a.'.repeat(130)}example`, null],
    ['exam$ple.com', 'bad-character', '$', 'example.com'],
    ['*.example.com', 'bad-character', '*', 'example.com'],
    ['-rf.example', 'bad-character', '-', 'rf.example'],
    ['example .com', 'bad-character', ' ', 'example.com'],
    ['exa\u2100mple.com', 'bad-character', '\u2100', 'example.com'],
    ['a\ufe35b.example', 'bad-character', '\ufe35', 'ab.example'],
    ['2001:db8::1::2', 'bad-ipv6', '2001:db8::1::2', null],
    ['2001:db8:0:0:0:0:0:1:443', 'bad-ipv6', '2001:db8:0:0:0:0:0:1:443', '[2001:db8:0:0:0:0:0:1]:443'],
    ['fe80::1%eth0', 'bad-ipv6', 'fe80::1%eth0', '[fe80::1]'],
    ['[::1', 'bad-ipv6', '[::1', null],
    ['[12345::]', 'bad-ipv6', '12345::', null],
    ['999.1.1.1', 'bad-ipv4', '999.1.1.1', null],
    ['1.2.3.4.5', 'bad-ipv4', '1.2.3.4.5', null],
    ['ssh://git@example.com/repo', 'scheme-unsupported', 'ssh', 'example.com:443'],
    ['file:///etc/passwd', 'scheme-unsupported', 'file', null],
    ['gopher://mail.example:25', 'scheme-unsupported', 'gopher', 'mail.example:25'],
    ['https://', 'not-a-host', '', null],
    [':443', 'not-a-host', '', null],
    ['443', 'not-a-host', '443', null],
    ['why does it fail', 'not-a-host', 'why does it fail', null],
    ['my server example.com fails', 'not-a-host', 'my server example.com fails', 'example.com'],
  ] as const;

  test.each(cases)('%j → %s', (input, code, given, suggestion) => {
    expect(faultOf(input)).toEqual({ code, given, suggestion });
  });

  test('every fault has its case', () => {
    const covered = new Set<string>(cases.map(([, code]) => code));
    expect(targetFaultCodes.filter((code) => !covered.has(code))).toEqual([]);
  });

  test('a suggestion is itself understood', () => {
    const suggestions = cases.flatMap(([, , , suggestion]) => (suggestion === null ? [] : [suggestion]));
    expect(suggestions.filter((suggestion) => !parseTarget(suggestion).ok)).toEqual([]);
  });
});

describe('for any input', () => {
  const pasted = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'aé例0９.。:：/@[]*-_ %\n"x，') }),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.tuple(fc.domain(), fc.nat(70_000)).map(([host, port]) => `${host}:${port}`),
    fc.ipV6().map((address) => `[${address}]`),
    fc.ipV4Extended(),
    fc
      .tuple(
        fc.constantFrom('smtp', 'tls', 'xmpp-server', 'news'),
        fc.domain(),
        fc.constantFrom('', ':25', ':77'),
      )
      .map(([scheme, host, port]) => `${scheme}://${host}${port}`),
    fc.emailAddress(),
  );

  test('it answers without throwing, and what it understood reads back as the same place', () => {
    fc.assert(
      fc.property(pasted, (input) => {
        const result = parseTarget(input);
        if (!result.ok) return targetFaultCodes.includes(result.fault.code);
        const target = targetSchema.parse(result.target);
        const again = parseTarget(formatTarget(target));
        const { host, port, starttls } = target;
        return (
          again.ok &&
          JSON.stringify({ ...again.target, host, port, starttls }) === JSON.stringify(again.target)
        );
      }),
      { numRuns: 3000 },
    );
  });

  test('what is shown back is understood as the same place', () => {
    fc.assert(
      fc.property(pasted, (input) => {
        const result = parseTarget(input);
        if (!result.ok) return;
        expect(place(result.target.input)).toBe(formatTarget(result.target));
      }),
      { numRuns: 2000 },
    );
  });
});
