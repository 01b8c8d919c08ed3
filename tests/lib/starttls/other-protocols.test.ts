import { describe, expect, test } from 'vitest';
import { hold } from './support/talk.ts';
import { hex, starttlsTag, stream } from './support/words.ts';

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
