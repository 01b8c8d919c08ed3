import { describe, expect, test } from 'vitest';
import { hold, refusal } from './support/talk.ts';
import { crlf, hex, mysqlGreeting, SSL, starttlsTag, stream, tlsNamespace } from './support/words.ts';

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
