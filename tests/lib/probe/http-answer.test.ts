import { describe, expect, test } from 'vitest';
import { ANSWER_LIMIT, mayBeHttp, parseAnswer } from '../../../lib/probe/http-answer.ts';

function answer(head: readonly string[], body = ''): Buffer {
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`, 'latin1');
}

function page(status: string, body: string): Buffer {
  return answer([`HTTP/1.1 ${status}`, `Content-Length: ${body.length}`], body);
}

describe('what an error page says of client certificates', () => {
  test.each([
    [
      'nginx, none sent',
      '400 Bad Request',
      '<title>400 No required SSL certificate was sent</title>',
      'none-sent',
    ],
    ['nginx, one refused', '400 Bad Request', '<title>400 The SSL certificate error</title>', 'one-refused'],
    [
      'Apache',
      '403 Forbidden',
      'Reason: Cannot perform Post-Handshake Authentication.<br />',
      'cannot-ask-now',
    ],
    ['IIS, required', '403 Forbidden', '<h2>403.7 - Forbidden</h2>', 'none-sent'],
    ['IIS, not trusted', '403 Forbidden', '<h2>403.16 - Forbidden</h2>', 'one-refused'],
    ['status 496', '496 unused', '', 'none-sent'],
    ['status 495', '495 unused', '', 'one-refused'],
    ['a plain 403', '403 Forbidden', '<title>403 Forbidden</title>', null],
    ['a plain 400', '400 Bad Request', '<title>400 Bad Request</title>', null],
    // A page about the subject that was served in earnest.
    ['a page about it', '200 OK', 'No required SSL certificate was sent', null],
  ])('%s', (_, status, body, says) => {
    expect(parseAnswer(page(status, body), false)).toMatchObject({ says });
  });
});

describe('how much of an answer is needed', () => {
  test('nothing without a whole head, unless no more comes', () => {
    const half = Buffer.from('HTTP/1.1 403 Forbidden\r\nServer: x');
    expect(parseAnswer(half, false)).toBeNull();
    expect(parseAnswer(half, true)).toMatchObject({ status: 403, server: 'x', complete: true });
  });

  test('the head alone below 400, the page from there on', () => {
    expect(parseAnswer(answer(['HTTP/1.1 200 OK', 'Content-Length: 9999']), false)?.complete).toBe(true);
    expect(parseAnswer(answer(['HTTP/1.1 403 No', 'Content-Length: 9']), false)?.complete).toBe(false);
    expect(parseAnswer(answer(['HTTP/1.1 403 No', 'Content-Length: 2'], 'no'), false)?.complete).toBe(true);
  });

  test('a chunked page ends with its last chunk', () => {
    const head = ['HTTP/1.1 403 No', 'Transfer-Encoding: chunked'];
    expect(parseAnswer(answer(head, '2\r\nno\r\n'), false)?.complete).toBe(false);
    expect(parseAnswer(answer(head, '2\r\nno\r\n0\r\n\r\n'), false)?.complete).toBe(true);
  });

  test('the limit, whatever the length that is promised', () => {
    const endless = answer(['HTTP/1.1 403 No', 'Content-Length: 999999999'], 'x'.repeat(ANSWER_LIMIT));
    expect(parseAnswer(endless, false)).toMatchObject({ status: 403, complete: true });
  });
});

test('interim answers are passed over', () => {
  const hints = 'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n';
  expect(parseAnswer(Buffer.from(`${hints}HTTP/1.1 302 Found\r\nLocation: /b\r\n\r\n`), false)).toMatchObject(
    {
      status: 302,
      location: '/b',
    },
  );
});

test('server and location are one short printable line', () => {
  const seen = parseAnswer(
    answer(['HTTP/1.0 301 x', `SERVER: a\u0007\u009bb${'c'.repeat(200)}`, `location:  /${'d'.repeat(500)}`]),
    false,
  );
  expect(seen?.server).toMatch(/^a b c*$|^a bc*$/);
  expect(seen?.server?.length).toBeLessThanOrEqual(60);
  expect(seen?.location).toHaveLength(300);
});

test.each(['', 'H', 'HTTP/', 'HTTP/1.1 2'])('%j may become HTTP', (text) => {
  expect(mayBeHttp(Buffer.from(text))).toBe(true);
});

test.each(['220 mail', 'SSH-2.0', '\u0015\u0003\u0003', 'HTTX'])('%j can’t', (text) => {
  expect(mayBeHttp(Buffer.from(text))).toBe(false);
  expect(parseAnswer(Buffer.from(text), true)).toBeNull();
});

test.each([
  'HTTP/1.1 20 OK\r\n\r\n',
  'HTTP/2 200\r\n\r\n',
  'HTTP/1.1 2000 OK\r\n\r\n',
  'HTTP/1.1 099 x\r\n\r\n',
])('%j has no status', (text) => {
  expect(parseAnswer(Buffer.from(text), true)).toBeNull();
});
