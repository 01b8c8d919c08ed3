import { describe, expect, test } from 'vitest';
import type { StarttlsId } from '../../../lib/starttls/ids.ts';
import { hold } from './support/talk.ts';
import {
  crlf,
  hex,
  ldapRequest,
  mysqlGreeting,
  SSL,
  sslRequest,
  starttlsTag,
  stream,
  streamHeader,
  tlsNamespace,
  xml,
} from './support/words.ts';

interface Sound {
  readonly id: StarttlsId;
  readonly what: string;
  readonly words: readonly (string | Uint8Array)[];
  readonly said: readonly string[];
  readonly greeting: string | null;
}

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
