import { describe, expect, test } from 'vitest';
import type { StarttlsId } from '../../../lib/starttls/ids.ts';
import { hold, refusal } from './support/talk.ts';

interface Sound {
  readonly id: StarttlsId;
  readonly what: string;
  readonly words: readonly (string | Uint8Array)[];
  readonly said: readonly string[];
  readonly greeting: string | null;
}

const crlf = (...lines: readonly string[]) => lines.map((line) => `${line}\r\n`).join('');
const hex = (text: string) => Buffer.from(text.replace(/\s/g, ''), 'hex');
const xml = (...parts: readonly string[]) => parts.join('');
const streams = "xmlns:stream='http://etherx.jabber.org/streams'";
const tlsNamespace = 'urn:ietf:params:xml:ns:xmpp-tls';
const stream = `<?xml version='1.0'?><stream:stream from='mail.example.com' id='1' version='1.0' xml:lang='en' xmlns='jabber:client' ${streams}>`;
const starttlsTag = `<starttls xmlns='${tlsNamespace}'/>`;
const streamHeader = (content: string) =>
  `<?xml version='1.0'?><stream:stream to='mail.example.com' version='1.0' xmlns='${content}' ${streams}>`;

/** A MySQL greeting: protocol 10, version, thread, challenge, filler, flags, the rest. */
function mysqlGreeting(flags: number, version = '8.0.36'): Buffer {
  const body = Buffer.concat([
    Buffer.from(`\x0a${version}\0`, 'latin1'),
    Buffer.alloc(4, 1),
    Buffer.from('challeng\0'),
    Buffer.from([flags & 0xff, flags >> 8, 33, 2, 0]),
    Buffer.alloc(31, 0x41),
  ]);
  return Buffer.concat([Buffer.from([body.length, 0, 0, 0]), body]);
}
const SSL = 0x800;
const sslRequest = `${'20000001'}${'018a0800'}${'00000001'}${'21'}${'00'.repeat(23)}`;
const ldapRequest = '301d02010177188016312e332e362e312e342e312e313436362e3230303337';

const sound: readonly Sound[] = [
  {
    id: 'smtp',
    what: 'one line each',
    words: [
      '220 mx.example.com ESMTP Postfix\r\n',
      crlf('250-mx.example.com', '250 STARTTLS'),
      '220 ready\r\n',
    ],
    said: ['EHLO [192.0.2.1]\r\n', 'STARTTLS\r\n'],
    greeting: '220 mx.example.com ESMTP Postfix',
  },
  {
    id: 'smtp',
    what: 'many lines, bare line feeds, a keyword in small letters with a parameter',
    words: [
      '220-mx.example.com\n220-welcomes\n220 you\n',
      '250-mx.example.com hello\n250-SIZE 10240000\n250-starttls now\n250 HELP\n',
      '220-go\n220 ahead\n',
    ],
    said: ['EHLO [192.0.2.1]\r\n', 'STARTTLS\r\n'],
    greeting: '220-mx.example.com 220-welcomes 220 you',
  },
  {
    id: 'lmtp',
    what: 'SMTP with another hello',
    words: [
      '220 mail LMTP Dovecot ready.\r\n',
      crlf('250-mail', '250-8BITMIME', '250 STARTTLS'),
      '220 go\r\n',
    ],
    said: ['LHLO [192.0.2.1]\r\n', 'STARTTLS\r\n'],
    greeting: '220 mail LMTP Dovecot ready.',
  },
  {
    id: 'imap',
    what: 'untagged lines before the tagged ones',
    words: [
      '* OK [CAPABILITY IMAP4rev1] Dovecot ready.\r\n',
      crlf('* CAPABILITY IMAP4rev1 IDLE STARTTLS LOGINDISABLED', '* 0 EXISTS', 'a1 OK done'),
      crlf('* OK still here', 'a2 OK Begin TLS negotiation now.'),
    ],
    said: ['a1 CAPABILITY\r\n', 'a2 STARTTLS\r\n'],
    greeting: '* OK [CAPABILITY IMAP4rev1] Dovecot ready.',
  },
  {
    id: 'pop3',
    what: 'a list of capabilities',
    words: ['+OK ready <1@mail>\r\n', crlf('+OK', 'UIDL', 'STLS', '.'), '+OK Begin TLS\r\n'],
    said: ['CAPA\r\n', 'STLS\r\n'],
    greeting: '+OK ready <1@mail>',
  },
  {
    id: 'pop3',
    what: 'a server that knows no CAPA',
    words: ['+OK\r\n', '-ERR unknown command\r\n', '+OK\r\n'],
    said: ['CAPA\r\n', 'STLS\r\n'],
    greeting: '+OK',
  },
  {
    id: 'ftp',
    what: 'a banner with free lines between the first and the last',
    words: [
      crlf('220-Welcome', '', ' 220 is not the end', '220-nor this', 'nor that', '220 Now'),
      '234 Proceed with negotiation.\r\n',
    ],
    said: ['AUTH TLS\r\n'],
    greeting: '220-Welcome 220 is not the end 220-nor this nor that 220 Now',
  },
  {
    id: 'ftp',
    what: 'a server that asks for patience first',
    words: ['120 Service ready in 1 minute\r\n220 Ready\r\n', '234 AUTH TLS successful\r\n'],
    said: ['AUTH TLS\r\n'],
    greeting: '220 Ready',
  },
  {
    id: 'nntp',
    what: 'a server for readers',
    words: [
      '200 news.example.com InterNetNews ready\r\n',
      crlf('101 Capability list:', 'VERSION 2', 'READER', 'STARTTLS', '.'),
      '382 Begin TLS negotiation now\r\n',
    ],
    said: ['CAPABILITIES\r\n', 'STARTTLS\r\n'],
    greeting: '200 news.example.com InterNetNews ready',
  },
  {
    id: 'nntp',
    what: 'a server that relays and becomes one for readers when asked',
    words: [
      '200 news.example.com (transit mode)\r\n',
      crlf('101 Capability list:', 'VERSION 2', 'IHAVE', 'MODE-READER', '.'),
      '201 reading, no posting\r\n',
      crlf('101 Capability list:', 'VERSION 2', 'STARTTLS', '.'),
      '382 Begin\r\n',
    ],
    said: ['CAPABILITIES\r\n', 'MODE READER\r\n', 'CAPABILITIES\r\n', 'STARTTLS\r\n'],
    greeting: '200 news.example.com (transit mode)',
  },
  {
    id: 'nntp',
    what: 'a server older than the list of capabilities',
    words: ['201 no posting\r\n', '500 What?\r\n', '382 go\r\n'],
    said: ['CAPABILITIES\r\n', 'STARTTLS\r\n'],
    greeting: '201 no posting',
  },
  {
    id: 'sieve',
    what: 'capabilities of which one is a literal',
    words: [
      crlf(
        '"IMPLEMENTATION" "Dovecot Pigeonhole"',
        '"SIEVE" {17+}',
        'fileinto\r\nOK "no"',
        '"STARTTLS"',
        'OK "ready."',
      ),
      'OK "Begin TLS negotiation now."\r\n',
    ],
    said: ['STARTTLS\r\n'],
    greeting: '"IMPLEMENTATION" "Dovecot Pigeonhole"',
  },
  {
    id: 'ldap',
    what: 'success with empty fields',
    words: [hex('300c 020101 7807 0a0100 0400 0400')],
    said: [hex(ldapRequest).toString('latin1')],
    greeting: null,
  },
  {
    id: 'ldap',
    what: 'success with long lengths and the name of the response, as Active Directory answers',
    words: [
      hex(
        '308400000028 020101 78840000001f 0a0100 0400 0400 8a16 312e332e362e312e342e312e313436362e3230303337',
      ),
    ],
    said: [hex(ldapRequest).toString('latin1')],
    greeting: null,
  },
  {
    id: 'postgres',
    what: 'one letter',
    words: ['S'],
    said: [hex('0000000804d2162f').toString('latin1')],
    greeting: null,
  },
  {
    id: 'mysql',
    what: 'a greeting with the flag for TLS',
    words: [mysqlGreeting(0xf7ff | SSL)],
    said: [hex(sslRequest).toString('latin1')],
    greeting: '8.0.36',
  },
  {
    id: 'xmpp',
    what: 'features, then the go-ahead',
    words: [
      stream,
      `<stream:features><starttls xmlns='${tlsNamespace}'><required/></starttls></stream:features>`,
      `<proceed xmlns='${tlsNamespace}'/>`,
    ],
    said: [streamHeader('jabber:client'), starttlsTag],
    greeting: null,
  },
  {
    id: 'xmpp-server',
    what: 'other prefixes, quotes, white space, texts and greater-than signs in values',
    words: [
      xml(
        '  <?xml version="1.0"?>\n<s:stream xmlns:s="http://etherx.jabber.org/streams" xmlns="jabber:server" id="a>b" version="1.0">\n',
        '<s:features xmlns:t="',
        tlsNamespace,
        '"><dialback xmlns="urn:xmpp:features:dialback">text &amp; more</dialback><t:starttls /></s:features>',
      ),
      `<p:proceed xmlns:p='${tlsNamespace}'></p:proceed>`,
    ],
    said: [streamHeader('jabber:server'), starttlsTag],
    greeting: null,
  },
];

describe.each(['whole', 'bytes'] as const)('a server whose words arrive as %s', (pieces) => {
  test.each(sound)('$id leads to TLS: $what', ({ id, words, said, greeting }) => {
    expect(hold(id, words, pieces)).toMatchObject({ said, end: 'go-ahead', greeting });
  });
});

const smtpHello = crlf('250-mx', '250 STARTTLS');

describe('a server that will not', () => {
  test.each([
    ['smtp', ['554 5.7.1 go away\r\n'], refusal('refused', '554 5.7.1 go away'), 'greeting'],
    [
      'smtp',
      ['421-too many\r\n421 come back\r\n'],
      refusal('refused', '421-too many 421 come back'),
      'greeting',
    ],
    [
      'smtp',
      ['220 mx\r\n', '502 5.5.1 no EHLO\r\n'],
      refusal('refused', '502 5.5.1 no EHLO'),
      'capabilities',
    ],
    [
      'smtp',
      ['220 mx\r\n', crlf('250-mx', '250-XXXXXXXA', '250 HELP')],
      refusal('not-offered', '250-mx 250-XXXXXXXA 250 HELP'),
      'capabilities',
    ],
    ['smtp', ['220 mx\r\n', '250 STARTTLS\r\n'], refusal('not-offered', '250 STARTTLS'), 'capabilities'],
    [
      'smtp',
      ['220 mx\r\n', smtpHello, '454 4.7.0 TLS not available\r\n'],
      refusal('refused', '454 4.7.0 TLS not available'),
      'starttls',
    ],
    [
      'imap',
      ['* BYE too many connections\r\n'],
      refusal('refused', '* BYE too many connections'),
      'greeting',
    ],
    ['imap', ['* PREAUTH welcome\r\n'], refusal('refused', '* PREAUTH welcome'), 'greeting'],
    [
      'imap',
      ['* OK\r\n', crlf('* CAPABILITY IMAP4rev1 XSTARTTLS', 'a1 OK')],
      refusal('not-offered', '* CAPABILITY IMAP4rev1 XSTARTTLS a1 OK'),
      'capabilities',
    ],
    [
      'imap',
      ['* OK\r\n', crlf('* CAPABILITY IMAP4rev1 STARTTLS', 'a1 OK'), 'a2 NO not now\r\n'],
      refusal('refused', 'a2 NO not now'),
      'starttls',
    ],
    ['pop3', ['-ERR [SYS/TEMP] busy\r\n'], refusal('refused', '-ERR [SYS/TEMP] busy'), 'greeting'],
    [
      'pop3',
      ['+OK\r\n', crlf('+OK', 'UIDL', 'TOP', '.')],
      refusal('not-offered', 'UIDL TOP'),
      'capabilities',
    ],
    ['pop3', ['+OK\r\n', '-ERR\r\n', '-ERR no TLS\r\n'], refusal('refused', '-ERR no TLS'), 'starttls'],
    ['ftp', ['421 Too many users\r\n'], refusal('refused', '421 Too many users'), 'greeting'],
    [
      'ftp',
      ['220 hi\r\n', '502 not implemented\r\n'],
      refusal('not-offered', '502 not implemented'),
      'starttls',
    ],
    ['ftp', ['220 hi\r\n', '431 no certificate\r\n'], refusal('refused', '431 no certificate'), 'starttls'],
    ['nntp', ['400 unavailable\r\n'], refusal('refused', '400 unavailable'), 'greeting'],
    [
      'nntp',
      ['200 hi\r\n', crlf('101 list', 'VERSION 2', 'READER', '.')],
      refusal('not-offered', 'VERSION 2 READER'),
      'capabilities',
    ],
    [
      'nntp',
      ['200 hi\r\n', '500 What?\r\n', '500 What?\r\n'],
      refusal('not-offered', '500 What?'),
      'starttls',
    ],
    [
      'nntp',
      ['200 hi\r\n', '500 What?\r\n', '580 Can not\r\n'],
      refusal('refused', '580 Can not'),
      'starttls',
    ],
    ['sieve', ['BYE "too many"\r\n'], refusal('refused', 'BYE "too many"'), 'greeting'],
    [
      'sieve',
      [crlf('"IMPLEMENTATION" "x"', 'OK')],
      refusal('not-offered', '"IMPLEMENTATION" "x"'),
      'greeting',
    ],
    [
      'sieve',
      [crlf('"STARTTLS"', 'OK'), 'NO (TRYLATER) "no"\r\n'],
      refusal('refused', 'NO (TRYLATER) "no"'),
      'starttls',
    ],
    [
      'ldap',
      [hex('3022 020101 781d 0a0102 0400 0416 756e737570706f7274656420657874656e73696f6e73')],
      refusal('not-offered', 'resultCode 2 (protocolError): unsupported extensions'),
      'starttls',
    ],
    [
      'ldap',
      [hex('3028 020101 7823 0a010a 0400 0400 a31a 0418 6c6461703a2f2f646972322e6578616d706c652e636f6d2f')],
      refusal('refused', 'resultCode 10 (referral) → ldap://dir2.example.com/'),
      'starttls',
    ],
    [
      'ldap',
      [hex('300c 020101 7807 0a0134 0400 0400')],
      refusal('refused', 'resultCode 52 (unavailable)'),
      'starttls',
    ],
    [
      'ldap',
      [hex('3010 020100 780b 0a0134 0400 0404 62757379')],
      refusal('refused', 'resultCode 52 (unavailable): busy'),
      'starttls',
    ],
    ['postgres', ['N'], refusal('not-offered', ''), 'starttls'],
    [
      'postgres',
      [Buffer.from('E\0\0\0\x25SFATAL\0C53300\0Mtoo many clients\0\0', 'latin1')],
      refusal('refused', 'FATAL 53300 too many clients'),
      'starttls',
    ],
    [
      'postgres',
      ['EFATAL:  unsupported frontend protocol\n\0'],
      refusal('refused', 'FATAL: unsupported frontend protocol'),
      'starttls',
    ],
    ['mysql', [mysqlGreeting(0xf7ff & ~SSL)], refusal('not-offered', '8.0.36'), 'greeting'],
    [
      'mysql',
      [Buffer.from('\x0c\0\0\0\x093.20.32\0abc', 'latin1')],
      refusal('not-offered', '3.20.32'),
      'greeting',
    ],
    [
      'mysql',
      [Buffer.from("\x1c\0\0\0\xff\x6a\x04Host '192.0.2.1' is not a", 'latin1')],
      refusal('refused', "ERROR 1130: Host '192.0.2.1' is not a"),
      'greeting',
    ],
    [
      'mysql',
      [Buffer.from('\x17\0\0\0\xff\x10\x04#08004Too many conns', 'latin1')],
      refusal('refused', 'ERROR 1040: Too many conns'),
      'greeting',
    ],
    [
      'xmpp',
      [`${stream}<stream:features><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/></stream:features>`],
      refusal('not-offered', 'features mechanisms'),
      'capabilities',
    ],
    [
      'xmpp',
      [`${stream}<stream:features><starttls xmlns='urn:example:other'/></stream:features>`],
      refusal('not-offered', 'features starttls'),
      'capabilities',
    ],
    [
      'xmpp',
      [`${stream}<stream:error><host-unknown xmlns='urn:x'/><text xmlns='urn:x'>no</text></stream:error>`],
      refusal('refused', 'error host-unknown'),
      'capabilities',
    ],
    ['xmpp', [stream.replace(" version='1.0' ", ' ')], refusal('not-offered', 'version 0.9'), 'capabilities'],
    [
      'xmpp',
      [
        `${stream}<stream:features>${starttlsTag}</stream:features>`,
        `<failure xmlns='${tlsNamespace}'/></stream:stream>`,
      ],
      refusal('refused', 'failure'),
      'starttls',
    ],
  ] as const)('%s after %j', (id, words, end, step) => {
    for (const pieces of ['whole', 'bytes'] as const)
      expect(hold(id, words, pieces)).toMatchObject({ end, step });
  });
});

describe('a server of another protocol', () => {
  test.each([
    ['smtp', ['220 (vsFTPd 3.0.5)\r\n', '530 Please login with USER and PASS.\r\n'], 'refused', null],
    ['smtp', ['* OK IMAP4rev1\r\n'], 'unexpected', 'imap'],
    ['smtp', ['SSH-2.0-OpenSSH_9.2\r\n'], 'unexpected', 'ssh'],
    ['smtp', ['220-mx\r\n221 mx\r\n'], 'unexpected', null],
    ['imap', ['+OK POP3\r\n'], 'unexpected', 'pop3'],
    ['imap', ['* OK\r\n', 'a9 OK\r\n'], 'unexpected', null],
    ['pop3', ['220 mx ESMTP\r\n'], 'unexpected', 'smtp'],
    ['ftp', ['+OK\r\n'], 'unexpected', 'pop3'],
    ['nntp', ['* OK\r\n'], 'unexpected', 'imap'],
    ['nntp', ['200 hi\r\n', 'VERSION 2\r\n'], 'unexpected', null],
    ['sieve', ['HTTP/1.1 400 Bad Request\r\n'], 'unexpected', 'http'],
    ['ldap', ['HTTP/1.1 400 Bad Request\r\n'], 'unexpected', 'http'],
    ['ldap', [hex('3000')], 'unexpected', null],
    ['ldap', [hex('300c 020105 7807 0a0100 0400 0400')], 'unexpected', null],
    ['ldap', [hex('300c 020101 7907 0a0100 0400 0400')], 'unexpected', null],
    ['ldap', [hex('300c 020101 7807 0a0100 0400 04ff')], 'unexpected', null],
    ['ldap', [hex('30800000')], 'unexpected', null],
    ['postgres', ['220 mx ESMTP\r\n'], 'unexpected', 'smtp'],
    ['mysql', ['220 mx ESMTP\r\n'], 'unexpected', 'smtp'],
    ['mysql', [hex('0200000005000000')], 'unexpected', null],
    ['xmpp', ['HTTP/1.1 400 Bad Request\r\n'], 'unexpected', 'http'],
    ['xmpp', ['<html><body>no</body></html>'], 'unexpected', 'http'],
    ['xmpp', [`${stream}<message/>`], 'unexpected', null],
    ['xmpp', [`${stream}<!-- --><stream:features/>`], 'unexpected', null],
    ['xmpp', [`${stream}</stream:stream>`], 'unexpected', null],
    ['xmpp-server', [`${stream}<features ${starttlsTag}/>`], 'unexpected', null],
  ] as const)('%s after %j', (id, words, code, spoke) => {
    expect(hold(id, words).end).toMatchObject({ code, spoke });
  });

  test.each(['ldap', 'postgres', 'xmpp', 'xmpp-server'] as const)(
    'is noticed by %s where a TLS alert answers: TLS was wanted from the first byte',
    (id) => {
      const alert = hex('15 0301 0002 0246');
      for (const pieces of ['whole', 'bytes'] as const)
        expect(hold(id, [alert], pieces).end).toEqual({ code: 'tls-at-once', reply: null, spoke: null });
    },
  );
});
