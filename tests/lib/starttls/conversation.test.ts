import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Conversation } from '../../../lib/starttls/conversation.ts';
import { starttlsIds } from '../../../lib/starttls/ids.ts';
import { dialogues } from '../../../lib/starttls/index.ts';
import { hold } from './support/talk.ts';

const smtp = ['220 mx\r\n', '250-mx\r\n250 STARTTLS\r\n'] as const;

describe('what stands behind the go-ahead in the same read', () => {
  test.each([
    ['smtp', [...smtp, '220 go\r\n250 2.0.0 Ok\r\n'], '250 2.0.0 Ok'],
    ['smtp', [...smtp, '220 go\r\n\r\n'], ''],
    [
      'imap',
      ['* OK\r\n', '* CAPABILITY STARTTLS\r\na1 OK\r\n', 'a2 OK\r\n* CAPABILITY IMAP4rev1\r\n'],
      '* CAPABILITY IMAP4rev1',
    ],
    ['pop3', ['+OK\r\n', '-ERR\r\n', '+OK\r\n+OK logged in\r\n'], '+OK logged in'],
    ['ftp', ['220 hi\r\n', '234 go\r\n230 logged in\r\n'], '230 logged in'],
    ['ldap', [Buffer.from('300c02010178070a010004000400300c', 'hex')], '0'],
    ['postgres', ['SE'], 'E'],
  ] as const)('%s refuses it', (id, words, reply) => {
    expect(hold(id, words).end).toEqual({ code: 'injected', reply, spoke: null });
  });

  test('white space behind XMPP’s <proceed/> is no exception: TLS begins with the next byte', () => {
    const stream = "<stream:stream version='1.0' xmlns:stream='http://etherx.jabber.org/streams'>";
    const tls = "xmlns='urn:ietf:params:xml:ns:xmpp-tls'";
    const words = [`${stream}<stream:features><starttls ${tls}/></stream:features>`, `<proceed ${tls}/>\n`];
    expect(hold('xmpp', words).end).toMatchObject({ code: 'injected' });
  });

  test('MySQL has no go-ahead: words behind its greeting came before TLS as well', () => {
    const greeting = Buffer.alloc(40);
    greeting.writeUInt8(36, 0);
    greeting.write('\x0a8.0\0', 4, 'latin1');
    greeting.writeUInt16LE(0x800, 22);
    expect(hold('mysql', [greeting]).end).toBe('go-ahead');
    expect(hold('mysql', [Buffer.concat([greeting, Buffer.from('more')])]).end).toMatchObject({
      code: 'injected',
      reply: 'more',
    });
  });
});

describe('bounds', () => {
  test.each([
    ['smtp', 'lines without an end', '220-and so on\r\n'.repeat(4000)],
    ['smtp', 'one endless line', 'x'.repeat(40_000)],
    ['imap', 'untagged lines without an end', `* OK\r\n${'* 1 EXISTS\r\n'.repeat(4000)}`],
    ['pop3', 'capabilities without an end', `+OK\r\n+OK\r\n${'UIDL\r\n'.repeat(8000)}`],
    ['ftp', 'a banner without an end', `220-\r\n${'hello\r\n'.repeat(8000)}`],
    ['nntp', 'a list without an end', `200 a\r\n101 b\r\n${'X\r\n'.repeat(8000)}`],
    ['sieve', 'a literal of gigabytes', '"A" {999999999}\r\n'],
    ['ldap', 'a message of gigabytes', Buffer.from('3084ffffffff', 'hex')],
    ['postgres', 'an error without an end', `E${'x'.repeat(40_000)}`],
    ['xmpp', 'a tag without an end', `<stream:stream ${'x'.repeat(4000)}`],
    ['xmpp', 'white space without an end', ' '.repeat(4000)],
    [
      'xmpp',
      'elements without an end',
      `<stream:stream version='1.0' xmlns:stream='http://etherx.jabber.org/streams'><stream:features>${'<a/>'.repeat(4000)}`,
    ],
  ] as const)('%s: %s is too much', (id, _what, words) => {
    expect(hold(id, [words]).end).toMatchObject({ code: 'oversize' });
  });

  test('elements in elements without an end are no XMPP', () => {
    const stream = "<stream:stream version='1.0' xmlns:stream='http://etherx.jabber.org/streams'>";
    expect(hold('xmpp', [`${stream}${'<a>'.repeat(100)}`]).end).toMatchObject({ code: 'unexpected' });
  });

  test('a server’s words are shown on one line, without control and direction characters, and not endlessly', () => {
    const words = `554 \u001b[31mred\u202e\ttext\u0000 ${'x'.repeat(3000)}\r\n`;
    const { end, greeting } = hold('smtp', [words]);
    const reply = typeof end === 'object' ? (end?.reply ?? '') : '';
    expect(reply).toMatch(/^554 \[31mred text x+$/);
    expect(reply).toHaveLength(240);
    expect(greeting).toHaveLength(120);
  });
});

describe('for any bytes', () => {
  const fragment = fc.constantFrom(
    ...[
      '220',
      '250',
      '250-',
      '234',
      '* OK',
      'a1 OK',
      'a2 OK',
      '+OK',
      '-ERR',
      'OK',
      '"STARTTLS"',
      '{3+}',
      '382',
    ],
    ...[
      '\r\n',
      '\n',
      ' ',
      '-',
      '.',
      'STARTTLS',
      'S',
      'N',
      'E',
      '<',
      '>',
      '/',
      "'",
      'x',
      '\0',
      '0\x0c',
      '\x82',
    ],
    "<stream:stream version='1.0' xmlns:stream='http://etherx.jabber.org/streams'>",
    '<stream:features>',
    "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>",
  );
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array)),
    fc.array(fragment, { maxLength: 40 }).map((parts) => Buffer.from(parts.join(''), 'latin1')),
  );

  test('a dialogue neither throws nor cares how they are cut, and what ended has ended', () => {
    fc.assert(
      fc.property(fc.constantFrom(...starttlsIds), bytes, (id, words) => {
        const conversation = new Conversation(dialogues[id], { host: 'a.example', ownAddress: '::1' });
        const whole = [conversation.begin(), conversation.take(words)];
        const end = whole.at(-1)?.end ?? null;
        const piecemeal = hold(id, [words], 'bytes').end;
        // Cut into bytes, the go-ahead is reached before what stands behind it is there.
        if (end !== null && end !== 'go-ahead' && end.code === 'injected') return piecemeal === 'go-ahead';
        const code = (one: typeof end) => (one === null || one === 'go-ahead' ? one : one.code);
        return code(piecemeal) === code(end);
      }),
      { numRuns: 4000 },
    );
  });
});
