import { describe, expect, test } from 'vitest';
import { decodeServerFlight } from '../../../lib/tls/decode.ts';
import { isMalformed } from '../../../lib/tls/defects.ts';
import type { ServerFlight } from '../../../lib/tls/flight.ts';
import {
  bytes,
  certificate12,
  certificate13,
  clientHello,
  extension,
  handshake,
  keylogLine,
  record,
  records,
  retryRandom,
  sealer,
  serverHello,
  serverHello13,
  uint,
  vector,
} from './support/wire.ts';

const client = record(22, clientHello());
const none = Buffer.alloc(0);
const [handshakeSecret, trafficSecret] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
const keylog = [
  keylogLine('SERVER_HANDSHAKE_TRAFFIC_SECRET', handshakeSecret),
  keylogLine('SERVER_TRAFFIC_SECRET_0', trafficSecret),
];
const leaf = Buffer.from('leaf');
const [alertType, applicationType] = [21, 23];

/** A server's TLS 1.2 bytes in the clear. */
function decode12(...server: readonly Uint8Array[]): ServerFlight {
  return decodeServerFlight({ server: bytes(...server), client, keylog: [] });
}

/** A TLS 1.3 ServerHello in the clear, then what is given. */
function decode13(...rest: readonly Uint8Array[]): ServerFlight {
  return decodeServerFlight({ server: bytes(record(22, serverHello13()), ...rest), client, keylog });
}

function text(list: readonly Uint8Array[] | null): readonly string[] | undefined {
  return list?.map((one) => Buffer.from(one).toString('latin1'));
}

describe('records and messages are cut anyhow', () => {
  const flight = bytes(
    serverHello({ suite: 0xc02f }),
    certificate12(leaf, Buffer.from('issuer')),
    handshake(14),
  );

  test.each([1, 2, 3, 5, 7, 64, 16384])('records of %d bytes', (size) => {
    const decoded = decode12(records(22, flight, size));
    expect(text(decoded.certificates)).toEqual(['leaf', 'issuer']);
    expect(decoded).toMatchObject({ version: 'TLSv1.2', defect: null });
  });

  test('an alert between two fragments of a message, and an alert in two records', () => {
    const [start, end] = [flight.subarray(0, 50), flight.subarray(50)];
    const split = [record(alertType, uint(1, 1)), record(alertType, uint(1, 112))];
    const decoded = decode12(record(22, start), ...split, record(22, end));
    expect(text(decoded.certificates)).toEqual(['leaf', 'issuer']);
    expect(decoded.alerts).toMatchObject([
      { direction: 'received', level: 'warning', name: 'unrecognized_name' },
    ]);
  });

  test('TLS 1.3: fragments in encrypted records with padding, and empty ones between', () => {
    const seal = sealer(handshakeSecret);
    const message = bytes(handshake(8, vector(2)), certificate13([leaf]));
    const parts = [...message].map((byte) => bytes(seal(22, uint(1, byte), 9), record(20, uint(1, 1))));
    expect(text(decode13(...parts).certificates)).toEqual(['leaf']);
  });

  test('TLS 1.3: the hello in pieces, each in a record', () => {
    const server = bytes(
      records(22, serverHello13(), 10),
      sealer(handshakeSecret)(22, certificate13([leaf])),
    );
    expect(text(decodeServerFlight({ server, client, keylog }).certificates)).toEqual(['leaf']);
  });

  test('a Certificate message of one megabyte, in tiny records', () => {
    const big = Buffer.alloc(2 ** 20, 0x30);
    const decoded = decode12(
      record(22, serverHello({ suite: 0x2f })),
      records(22, certificate12(leaf, big), 16),
    );
    expect(decoded.certificates?.map(({ length }) => length)).toEqual([4, 2 ** 20]);
    expect(decoded.defect).toBeNull();
  });

  test('TLS 1.3: a Certificate message of 300 KB in encrypted records', () => {
    const seal = sealer(handshakeSecret);
    const message = certificate13([leaf, Buffer.alloc(300_000, 0x30)]);
    const parts: Buffer[] = [];
    for (let at = 0; at < message.length; at += 16384) parts.push(seal(22, message.subarray(at, at + 16384)));
    expect(decode13(...parts).certificates?.map(({ length }) => length)).toEqual([4, 300_000]);
  });
});

describe('versions and numbers', () => {
  test('an SSLv3 server', () => {
    const decoded = decode12(record(22, serverHello({ version: 0x0300, suite: 0x0a }), certificate12(leaf)));
    expect(decoded).toMatchObject({ version: 'SSLv3', suite: 'TLS_RSA_WITH_3DES_EDE_CBC_SHA', defect: null });
    expect(text(decoded.certificates)).toEqual(['leaf']);
  });

  test('numbers that no registry has are written as numbers', () => {
    const hello = serverHello({ version: 0x0305, suite: 0xfefe });
    const decoded = decode12(record(22, hello), record(alertType, uint(1, 2), uint(1, 200)));
    expect(decoded).toMatchObject({ version: '0x0305', suite: '0xFEFE' });
    expect(decoded.alerts).toMatchObject([{ code: 200, name: 'alert_200', level: 'fatal' }]);
  });

  test('signed certificate timestamps: in the hello of TLS 1.2, beside the leaf in TLS 1.3', () => {
    const list = vector(2, vector(2, Buffer.from('timestamp')));
    const in12 = decode12(record(22, serverHello({ suite: 0x2f, extensions: [extension(18, list)] })));
    const in13 = decode13(sealer(handshakeSecret)(22, certificate13([leaf], extension(18, list))));
    expect(Buffer.from(in12.sctList ?? none).equals(list)).toBe(true);
    expect(Buffer.from(in13.sctList ?? none).equals(list)).toBe(true);
  });

  test('a HelloRetryRequest that nothing follows says the version and the suite', () => {
    const retry = serverHello({ random: retryRandom, extensions: [extension(43, uint(2, 0x0304))] });
    expect(decode12(record(22, retry))).toMatchObject({
      version: 'TLSv1.3',
      suite: 'TLS_AES_128_GCM_SHA256',
      group: null,
      helloRetryRequest: true,
      keyProof: 'not-observed',
      defect: null,
    });
  });

  test('a TLS 1.2 server that sends an empty ticket has sent none', () => {
    const hello = record(22, serverHello({ suite: 0x2f }));
    const lifetime = Buffer.alloc(4);
    expect(decode12(hello, record(22, handshake(4, lifetime, vector(2)))).sessionTicket).toBe(false);
    expect(decode12(hello, record(22, handshake(4, lifetime, vector(2, leaf)))).sessionTicket).toBe(true);
  });

  test('names of accepted CAs in TLS 1.3 come from their extension', () => {
    const names = vector(2, vector(2, Buffer.from('one')), vector(2, Buffer.from('two')));
    const message = handshake(13, vector(1), vector(2, extension(13, uint(2, 0)), extension(47, names)));
    const decoded = decode13(sealer(handshakeSecret)(22, message));
    expect(text(decoded.certificateRequest?.caNames ?? null)).toEqual(['one', 'two']);
  });
});

describe('a request for a client certificate', () => {
  const request = handshake(13, vector(1), vector(2, extension(13, uint(2, 0))));

  test('in the handshake is no later one', () => {
    const decoded = decode13(sealer(handshakeSecret)(22, request));
    expect(decoded).toMatchObject({ certificateRequest: { caNames: [] }, requestedAfter: false });
  });

  test('behind Finished came after the handshake', () => {
    const finished = sealer(handshakeSecret)(22, handshake(20, Buffer.alloc(32)));
    const decoded = decode13(finished, sealer(trafficSecret)(22, request));
    expect(decoded).toMatchObject({ certificateRequest: { caNames: [] }, requestedAfter: true });
  });
});

describe('a Certificate message that breaks its own lengths', () => {
  const hello = record(22, serverHello({ suite: 0x2f }));

  test('behind its first entry keeps that one, and is marked', () => {
    const tail = Buffer.from([0, 0x10, 0, 1, 2, 3]);
    const broken = handshake(11, vector(3, vector(3, leaf), tail));
    const decoded = decode12(hello, record(22, broken));
    expect(text(decoded.certificates)).toEqual(['leaf']);
    expect(decoded).toMatchObject({
      certificatesBroken: true,
      defect: { what: expect.stringMatching(/Certificate/) },
    });
  });

  test('is told from one that is whole, or that was never sent', () => {
    expect(decode12(hello, record(22, certificate12(leaf))).certificatesBroken).toBe(false);
    expect(decode12(hello).certificatesBroken).toBe(false);
  });
});

describe('keys change', () => {
  const finished = handshake(20, Buffer.alloc(32));
  const update = handshake(24, uint(1, 0));

  test('after Finished the traffic secret counts, and the alert is one after the handshake', () => {
    const clientSecret = Buffer.alloc(32, 3);
    const clientFinished = bytes(client, sealer(clientSecret)(22, finished));
    const alert = sealer(trafficSecret)(alertType, uint(2, 0x0274));
    const server = bytes(record(22, serverHello13()), sealer(handshakeSecret)(22, finished), alert);
    const lines = [...keylog, keylogLine('CLIENT_HANDSHAKE_TRAFFIC_SECRET', clientSecret)];
    const decoded = decodeServerFlight({ server, client: clientFinished, keylog: lines });
    expect(decoded.finished).toBe(true);
    expect(decoded.alerts).toMatchObject([{ name: 'certificate_required', phase: 'after' }]);
  });

  test('the same alert counts as one of the handshake when the client never finished', () => {
    const alert = sealer(trafficSecret)(alertType, uint(2, 0x0274));
    const decoded = decode13(sealer(handshakeSecret)(22, finished), alert);
    expect(decoded).toMatchObject({ finished: false, alerts: [{ phase: 'handshake' }] });
  });

  test('an unencrypted alert after the keys changed is read', () => {
    const decoded = decode13(record(alertType, uint(2, 0x0228)));
    expect(decoded).toMatchObject({ alerts: [{ name: 'handshake_failure' }], defect: null });
  });

  test('a message that goes on across a change of keys is refused', () => {
    const seal = sealer(handshakeSecret);
    const decoded = decode13(seal(22, bytes(finished, update.subarray(0, 2))));
    expect(decoded.defect?.what).toBe('handshake message goes on across a change of keys');
  });

  test('more key updates than anyone sends are not followed', () => {
    const parts = [sealer(handshakeSecret)(22, finished)];
    const updates = Array.from({ length: 100 }, () => sealer(trafficSecret)(22, update));
    const decoded = decode13(...parts, ...updates);
    expect(isMalformed(decoded.defect)).toBe(true);
  });

  test('an unencrypted handshake message where an encrypted one is due is not believed', () => {
    const decoded = decode13(record(22, certificate13([leaf])));
    expect(decoded).toMatchObject({ certificates: null });
    expect(isMalformed(decoded.defect)).toBe(true);
  });

  test('a record that does not decrypt ends the reading where it stands', () => {
    const good = sealer(handshakeSecret)(22, certificate13([leaf]));
    const decoded = decode13(good, sealer(Buffer.alloc(32, 99))(22, finished));
    expect(text(decoded.certificates)).toEqual(['leaf']);
    expect(decoded.defect).toEqual({
      offset: record(22, serverHello13()).length + good.length,
      what: 'record cannot be decrypted',
    });
  });
});

describe('faults in the bytes', () => {
  test('no bytes at all: nothing seen, nothing wrong', () => {
    const decoded = decodeServerFlight({ server: none, client: none, keylog: [] });
    expect(decoded).toMatchObject({
      version: null,
      certificates: null,
      alerts: [],
      notTls: false,
      defect: null,
    });
  });

  test.each([
    ['HTTP', Buffer.from('HTTP/1.1 400 Bad Request\r\n')],
    ['SMTP', Buffer.from('220 mail.example ESMTP\r\n')],
    ['an SSLv2 hello', Buffer.from('801c0400010002', 'hex')],
    ['one byte of PostgreSQL', Buffer.from('N')],
    ['a record of major version 4', Buffer.from('1604030001ff', 'hex')],
  ])('%s is not TLS', (_what, server) => {
    const decoded = decodeServerFlight({ server, client, keylog: [] });
    expect(decoded).toMatchObject({ notTls: true, defect: { offset: 0, what: 'not a TLS record' } });
  });

  test('rubbish after good records: what came before counts', () => {
    const good = record(22, serverHello({ suite: 0x2f }), certificate12(leaf));
    const decoded = decode12(good, Buffer.from('HTTP/1.1 400'));
    expect(text(decoded.certificates)).toEqual(['leaf']);
    expect(decoded).toMatchObject({
      notTls: false,
      defect: { offset: good.length, what: 'not a TLS record' },
    });
  });

  test('bytes that merely end are not malformed', () => {
    const good = record(22, serverHello({ suite: 0x2f }));
    const cutRecord = decode12(good, record(22, certificate12(leaf)).subarray(0, 9));
    const cutMessage = decode12(good, record(22, certificate12(leaf).subarray(0, 6)));
    expect(cutRecord.defect).toEqual({ offset: good.length, what: 'record cut off by the end of the bytes' });
    expect(cutMessage.defect?.offset).toBe(good.length);
    expect([cutRecord, cutMessage].map(({ defect }) => isMalformed(defect))).toEqual([false, false]);
  });

  test('a record longer than TLS allows', () => {
    const decoded = decode12(bytes(22, 3, 3, uint(2, 18433), Buffer.alloc(18433)));
    expect(decoded.defect?.what).toBe('record longer than TLS allows');
  });

  const hello = serverHello({ suite: 0xc02f });
  const malformed = [
    ['ServerHello', handshake(2, uint(2, 0x0303))],
    ['Certificate message', bytes(hello, handshake(11, vector(3, uint(3, 99))))],
    ['CertificateStatus', bytes(hello, handshake(22, uint(1, 1), uint(2, 0)))],
    ['CertificateRequest', bytes(hello, handshake(13, uint(1, 99)))],
    ['ServerKeyExchange', bytes(hello, handshake(12, uint(1, 3), uint(2, 29), uint(1, 99)))],
  ] as const;

  test.each(malformed)('a malformed %s is named, and what follows is read', (what, server) => {
    const decoded = decode12(record(22, server, handshake(14)), record(alertType, uint(2, 0x0232)));
    expect(decoded.defect).toEqual({ offset: 0, what: `malformed ${what}` });
    expect(isMalformed(decoded.defect)).toBe(true);
    expect(decoded.alerts).toMatchObject([{ name: 'decode_error' }]);
  });

  test('a list of certificates that goes wrong halfway keeps the ones before', () => {
    const list = vector(3, vector(3, leaf), uint(3, 0), vector(3, leaf));
    const decoded = decode12(record(22, hello, handshake(11, list)));
    expect(text(decoded.certificates)).toEqual(['leaf']);
    expect(decoded.defect?.what).toBe('malformed Certificate message');
  });

  test('a flood of warnings is cut short, and the fatal alert after it is kept', () => {
    const warnings = Array.from({ length: 500 }, () => uint(2, 0x0170));
    const decoded = decode12(record(alertType, ...warnings, uint(2, 0x0228)));
    expect(decoded.alerts.length).toBeLessThan(50);
    expect(decoded.alerts.at(-1)).toMatchObject({ name: 'handshake_failure', level: 'fatal' });
  });

  test('a flood of tiny messages is cut short', () => {
    const decoded = decode12(record(22, ...Array.from({ length: 4000 }, () => handshake(0))));
    expect(isMalformed(decoded.defect)).toBe(true);
  });

  test('key log lines that are no such lines, or of another connection, are passed over', () => {
    const other = keylogLine('SERVER_HANDSHAKE_TRAFFIC_SECRET', trafficSecret, Buffer.alloc(32, 8));
    const server = bytes(record(22, serverHello13()), sealer(handshakeSecret)(22, certificate13([leaf])));
    const lines = ['', '# comment', 'SERVER_HANDSHAKE_TRAFFIC_SECRET zz zz', other, ...keylog];
    expect(text(decodeServerFlight({ server, client, keylog: lines }).certificates)).toEqual(['leaf']);
  });

  test('application data is no word of the handshake', () => {
    const decoded = decode13(sealer(handshakeSecret)(applicationType, certificate13([leaf])));
    expect(decoded).toMatchObject({ certificates: null, defect: null });
  });
});
