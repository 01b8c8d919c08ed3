import { describe, expect, test } from 'vitest';
import { recognizeProtocol } from '../../../lib/tls/recognize.ts';

describe('what answered instead of TLS', () => {
  test.each([
    ['http', 'HTTP/1.1 400 Bad Request\r\nServer: nginx\r\n\r\n'],
    ['http', '<html>\r\n<head><title>400 The plain HTTP request was sent to HTTPS port</title>'],
    ['http', '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n'],
    ['ssh', 'SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n'],
    ['smtp', '220 mx1.example.com ESMTP Postfix (Debian/GNU)\r\n'],
    ['smtp', '220-mail.example.com greets you\r\n220 SMTP ready\r\n'],
    ['smtp', '220 gateway.example.org\r\n'],
    ['smtp', '220 gateway\r\n500 5.5.2 Error: bad syntax\r\n'],
    ['smtp', '554 5.7.1 You are not welcome here\r\n'],
    ['smtp', '220 ftp.example.com ESMTP\r\n'],
    ['ftp', '220 (vsFTPd 3.0.5)\r\n'],
    ['ftp', '220-FileZilla Server 1.8.0\r\n220 Please visit https://filezilla-project.org/ FTP\r\n'],
    ['ftp', '220 ProFTPD Server (Debian)\r\n'],
    ['ftp', '220 Welcome.\r\n530 Please login with USER and PASS.\r\n'],
    ['imap', '* OK [CAPABILITY IMAP4rev1 STARTTLS] Dovecot ready.\r\n'],
    ['imap', '* BYE Too many connections\r\n'],
    ['pop3', '+OK Dovecot ready.\r\n'],
    ['pop3', '-ERR not now\r\n'],
    ['redis', "-ERR unknown command 'HELO'\r\n"],
    ['redis', '-ERR Protocol error: unbalanced quotes in request\r\n'],
    ['redis', '-NOAUTH Authentication required.\r\n'],
    ['redis', '-DENIED Redis is running in protected mode\r\n'],
    ['pop3', '-ERR [SYS/TEMP] Too many connections\r\n'],
    ['lmtp', '220 mail.example.com LMTP Dovecot ready\r\n'],
    ['nntp', '200 news.example.com InterNetNews server INN 2.7.1 ready\r\n'],
    ['nntp', '201 NNTP Service Ready, posting prohibited\r\n'],
    ['sieve', '"IMPLEMENTATION" "Dovecot Pigeonhole"\r\n'],
    ['xmpp', "<?xml version='1.0'?><stream:stream xmlns='jabber:client'>"],
    ['xmpp', '<stream:error><not-well-formed/></stream:error>'],
    ['mysql', '\x4a\0\0\0\x0a8.0.36-0ubuntu0.22.04.1\0rest'],
    ['mysql', '\x45\0\0\0\xffj\x04Host is not allowed to connect'],
    ['postgres', 'N'],
    ['postgres', 'S'],
    ['postgres', 'E'],
    ['postgres', 'E\0\0\0\x86SFATAL\0VFATAL\0'],
    ['postgres', 'EFATAL:  unsupported frontend protocol\n\0'],
    ['ldap', '0\x24\x02\x01\x00\x78\x1f\x0a\x01\x02\x04\x00'],
    ['ldap', '0\x84\0\0\0\x28\x02\x01\x00\x78\x84\0\0\0\x1f'],
    ['unknown', '220 ready\r\n'],
    ['unknown', '@RSYNCD: 31.0\n'],
    ['unknown', '\x80\x1c\x04\x01\0\x01\0\x02'],
    ['unknown', 'Not a protocol that anybody knows'],
    ['unknown', ''],
  ] as const)('%s: %j', (spoke, text) => {
    expect(recognizeProtocol(Buffer.from(text, 'latin1')).spoke).toBe(spoke);
  });
});

describe('the sample', () => {
  test('line breaks become a space, control characters and other bytes go', () => {
    const text = '220-mail\r\n\x1b[31m220 ready\x00\xe9\t!\r\n';
    expect(recognizeProtocol(Buffer.from(text, 'latin1')).sample).toBe('220-mail [31m220 ready !');
  });

  test('it is at most 120 characters', () => {
    expect(recognizeProtocol(Buffer.alloc(5000, 'x')).sample).toHaveLength(120);
  });
});
