import type { ChildProcess } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { readChannel } from '../../../lib/tls/channel.ts';
import { readClientHellos } from '../../../lib/tls/client-hellos.ts';
import { decodeServerFlight } from '../../../lib/tls/decode.ts';
import { ServerSchedule } from '../../../lib/tls/key-schedules.ts';
import { parseKeylog } from '../../../lib/tls/keylog.ts';
import { handshakeType } from '../../../lib/tls/message-assembly.ts';
import { clientRandom } from '../../../lib/tls/messages/hellos.ts';
import { credential, type KeyKind } from './support/credentials.ts';
import { gnutlsServer, opensslServer } from './support/servers.ts';
import { tappedHandshake } from './support/tapped-client.ts';

const request = 'GET / HTTP/1.0\r\n\r\n';

describe('OpenSSL s_server', () => {
  test.each(['-tls1_2', '-tls1_3'])('%s: a stapled response comes from its file', async (version) => {
    // s_server reads the file as an OCSP response: the shortest is "internal error" (RFC 6960 section 4.2.1).
    const staple = Buffer.from('30030a0102', 'hex');
    const args = ['-status_file', 'staple.der', '-www', version];
    const { port } = await opensslServer(credential('rsa'), args, { 'staple.der': staple });
    const flight = decodeServerFlight((await tappedHandshake(port, {}, request)).capture);
    expect(Buffer.from(flight.staple ?? []).equals(staple)).toBe(true);
    expect(flight).toMatchObject({ keyProof: 'verified', finished: true, defect: null });
  });

  /** Types commands, one a read, once the client's first words have come; `Q` quits. */
  function type(process: ChildProcess, commands: readonly string[]): void {
    const left = [...commands];
    process.stdin?.on('error', () => {});
    process.stdout?.once('data', () => {
      const typing = setInterval(() => process.stdin?.write(`${left.shift() ?? 'Q'}\n`), 50);
      process.once('exit', () => clearInterval(typing));
    });
  }

  test('a renegotiation on the way leaves what the handshake said', async () => {
    const own = credential('rsa');
    const { port, process } = await opensslServer(own, ['-tls1_2', '-legacy_renegotiation']);
    type(process, ['R']);
    const { capture } = await tappedHandshake(port, {}, 'anything');
    const flight = decodeServerFlight(capture);
    expect(capture.keylog.filter((line) => line.startsWith('CLIENT_RANDOM'))).toHaveLength(2);
    expect(flight).toMatchObject({ keyProof: 'verified', finished: true, defect: null });
  });

  test('a key update on the way: records after it are decrypted with the next key', async () => {
    const { port, process } = await opensslServer(credential('ecdsa'), ['-tls1_3']);
    type(process, ['k', 'k', 'k', 'k', 'k']);
    const { capture } = await tappedHandshake(port, {}, 'anything');
    const hellos = readClientHellos(capture.client);
    const random = clientRandom(hellos[0]?.body ?? new Uint8Array(0)) ?? new Uint8Array(0);
    const schedule = new ServerSchedule({ hellos, random, secrets: parseKeylog(capture.keylog, random) });
    const { messages } = readChannel(capture.server, schedule);
    // The second is under the key that the first brought.
    expect(messages.filter(({ type }) => type === handshakeType.keyUpdate).length).toBeGreaterThan(1);
    expect(decodeServerFlight(capture)).toMatchObject({ finished: true, defect: null });
  });

  test('records of 512 bytes: fragmented messages are put together', async () => {
    const { port } = await opensslServer(credential('rsa'), [
      '-split_send_frag',
      '512',
      '-max_send_frag',
      '512',
      '-www',
    ]);
    const flight = decodeServerFlight((await tappedHandshake(port, {}, request)).capture);
    expect(flight).toMatchObject({ keyProof: 'verified', finished: true, defect: null });
    expect(flight.certificates).toHaveLength(1);
  });
});

describe('GnuTLS', () => {
  const cases = [
    ['TLSv1', 'VERS-TLS1.0', 'rsa'],
    ['TLSv1.1', 'VERS-TLS1.1', 'ecdsa'],
    ['TLSv1.2', 'VERS-TLS1.2', 'rsa'],
    ['TLSv1.3', 'VERS-TLS1.3', 'ecdsa'],
    ['TLSv1.3', 'VERS-TLS1.3', 'rsa'],
  ] as const satisfies readonly (readonly [string, string, KeyKind])[];

  test.each(cases)('%s (%s) with a certificate of kind %s', async (version, priority, kind) => {
    const own = credential(kind);
    const priorities = `--priority=NORMAL:-VERS-ALL:+${priority}:+SHA1:+SIGN-ALL:%VERIFY_ALLOW_SIGN_WITH_SHA1`;
    const { port } = await gnutlsServer(own, [priorities]);
    const { capture, view } = await tappedHandshake(port, {}, request);
    const flight = decodeServerFlight(capture);
    expect(flight).toMatchObject({
      version,
      suite: view?.suite,
      keyProof: 'verified',
      finished: true,
      defect: null,
    });
    expect(flight.certificates?.map((der) => Buffer.from(der).equals(own.der))).toEqual([true]);
  });

  test('a HelloRetryRequest for P-384', async () => {
    const priorities = '--priority=NORMAL:-GROUP-ALL:+GROUP-SECP384R1';
    const { port } = await gnutlsServer(credential('ecdsa'), [priorities]);
    const { capture } = await tappedHandshake(port, { ecdhCurve: 'X25519:P-384' }, request);
    expect(decodeServerFlight(capture)).toMatchObject({
      helloRetryRequest: true,
      group: 'secp384r1',
      keyProof: 'verified',
      finished: true,
    });
  });

  test('a required client certificate in TLS 1.3', async () => {
    const { port } = await gnutlsServer(credential('rsa'), ['--require-client-cert']);
    const flight = decodeServerFlight((await tappedHandshake(port, {}, request)).capture);
    expect(flight.certificateRequest).not.toBeNull();
    expect(flight.alerts).toContainEqual({
      direction: 'received',
      level: 'fatal',
      code: 116,
      name: 'certificate_required',
      phase: 'after',
    });
  });
});
