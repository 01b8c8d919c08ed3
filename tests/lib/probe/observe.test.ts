import { createSecureContext, type TlsOptions } from 'node:tls';
import { describe, expect, test } from 'vitest';
import { createPolicy } from '../../../lib/probe/address-policy.ts';
import { fingerprint } from '../../../lib/x509/fingerprint.ts';
import { issue } from './support/authority.ts';
import { handshakeOf, look } from './support/look.ts';
import { answeringServer, rawServer, tlsServer } from './support/loopback.ts';

const names = { 'site.example': ['127.0.0.1'] };
const root = await issue({ name: 'Test Root', ca: true });
const site = await issue({ name: 'site', issuer: root, dns: ['site.example'] });
const other = await issue({ name: 'other', issuer: root, dns: ['other.example'] });
const own = { cert: site.pem + root.pem, key: site.keyPem };

describe('a sound server', () => {
  test('in TLS 1.3 shows its chain byte for byte, its parameters and the proof of its key', async () => {
    const port = await tlsServer(own);
    const seen = await look(`site.example:${port}`, { names });
    expect(handshakeOf(seen)).toMatchObject({
      sni: 'site.example',
      completed: true,
      failure: null,
      version: 'TLSv1.3',
      suite: 'TLS_AES_256_GCM_SHA384',
      group: 'X25519MLKEM768',
      helloRetryRequest: false,
      chain: [fingerprint(site.der), fingerprint(root.der)],
      certificateRequest: null,
      alerts: [],
      keyProof: 'verified',
    });
    expect(seen.observation.certificates[fingerprint(site.der)]).toBe(site.der.toString('base64'));
    expect(seen.observation.resolution.addresses).toEqual(['127.0.0.1']);
  });

  test('in TLS 1.2 shows the same', async () => {
    const port = await tlsServer({ ...own, maxVersion: 'TLSv1.2', ALPNProtocols: ['http/1.1'] });
    expect(handshakeOf(await look(`site.example:${port}`, { names }))).toMatchObject({
      completed: true,
      failure: null,
      version: 'TLSv1.2',
      alpn: 'http/1.1',
      chain: [fingerprint(site.der), fingerprint(root.der)],
      keyProof: 'verified',
    });
  });

  test('with only TLS 1.0 and weak ciphers is looked at all the same', async () => {
    const port = await tlsServer({
      ...own,
      minVersion: 'TLSv1',
      maxVersion: 'TLSv1',
      ciphers: 'ALL:@SECLEVEL=0',
    });
    expect(handshakeOf(await look(`site.example:${port}`, { names }))).toMatchObject({
      completed: true,
      version: 'TLSv1',
      chain: [fingerprint(site.der), fingerprint(root.der)],
    });
  });

  test('has its times in the order in which things happen', async () => {
    const port = await tlsServer(own);
    const { timing } = handshakeOf(await look(`site.example:${port}`, { names }));
    const times = [timing.connected, timing.firstByte, timing.certificate, timing.secured, timing.ended];
    expect(times).not.toContain(null);
    expect(times).toEqual([...times].sort((a, b) => Number(a) - Number(b)));
  });

  test('on ::1 is reached by its address without a name', async () => {
    const asked: string[] = [];
    const SNICallback: TlsOptions['SNICallback'] = (name, done) => {
      asked.push(name);
      done(null);
    };
    const port = await tlsServer({ ...own, SNICallback }, '::1');
    const seen = await look(`[::1]:${port}`);
    expect(asked).toEqual([]);
    expect(seen.observation.endpoints).toMatchObject([{ address: '::1', family: 6, failure: null }]);
    expect(seen.observation.endpoints[0]?.handshakes).toHaveLength(1);
    expect(handshakeOf(seen)).toMatchObject({ kind: 'sni', sni: null, completed: true });
  });
});

describe('server names', () => {
  const byName = {
    ...own,
    SNICallback: (name, done) => done(null, name === 'other.example' ? otherContext : undefined),
  } satisfies TlsOptions;
  const otherContext = createSecureContext({ cert: other.pem, key: other.keyPem });

  test('with and without the name give the certificate of each', async () => {
    const port = await tlsServer(byName);
    const seen = await look(`other.example:${port}`, { names: { 'other.example': ['127.0.0.1'] } });
    expect(handshakeOf(seen, 'sni').chain).toEqual([fingerprint(other.der)]);
    expect(handshakeOf(seen, 'no-sni')).toMatchObject({
      sni: null,
      chain: [fingerprint(site.der), fingerprint(root.der)],
    });
  });

  test('the name of the option is sent instead of the host', async () => {
    const port = await tlsServer(byName);
    const seen = await look(`127.0.0.1:${port}`, {}, 'other.example');
    expect(seen.observation.sniOption).toBe('other.example');
    expect(handshakeOf(seen)).toMatchObject({ sni: 'other.example', chain: [fingerprint(other.der)] });
  });
});

describe('client certificates', () => {
  const asking = { ...own, requestCert: true, ca: [root.pem] };

  test.each(['TLSv1.2', 'TLSv1.3'] as const)(
    'asked for but not required in %s: nothing is refused',
    async (version) => {
      const port = await tlsServer({
        ...asking,
        rejectUnauthorized: false,
        minVersion: version,
        maxVersion: version,
      });
      const handshake = handshakeOf(await look(`site.example:${port}`, { names }));
      expect(handshake).toMatchObject({ completed: true, failure: null, version, alerts: [] });
      expect(handshake.certificateRequest).toEqual({ caNames: ['CN=Test Root'] });
    },
  );

  test('required in TLS 1.2: refused by an alert within the handshake', async () => {
    const port = await tlsServer({ ...asking, rejectUnauthorized: true, maxVersion: 'TLSv1.2' });
    expect(handshakeOf(await look(`site.example:${port}`, { names }))).toMatchObject({
      completed: false,
      failure: { stage: 'tls', code: 'alert', alert: 40 },
      certificateRequest: { caNames: ['CN=Test Root'] },
      alerts: [{ direction: 'received', level: 'fatal', code: 40, phase: 'handshake' }],
      chain: [fingerprint(site.der), fingerprint(root.der)],
    });
  });

  test('required in TLS 1.3: refused by an alert after the handshake', async () => {
    const port = await tlsServer({ ...asking, rejectUnauthorized: true });
    expect(handshakeOf(await look(`site.example:${port}`, { names }))).toMatchObject({
      completed: true,
      failure: { stage: 'tls', code: 'alert', alert: 116 },
      alerts: [{ direction: 'received', level: 'fatal', code: 116, phase: 'after' }],
      chain: [fingerprint(site.der), fingerprint(root.der)],
    });
  });
});

describe('several addresses', () => {
  test('each is looked at by itself, and a dead one does not hide the other', async () => {
    const port = await tlsServer(own);
    const seen = await look(`site.example:${port}`, { names: { 'site.example': ['127.0.0.1', '::1'] } });
    expect(seen.observation.endpoints).toMatchObject([
      { address: '127.0.0.1', family: 4, failure: null },
      { address: '::1', family: 6, failure: { stage: 'tcp', code: 'refused' }, handshakes: [] },
    ]);
  });

  test('two servers with different certificates are told apart', async () => {
    const port = await tlsServer(own);
    await tlsServer({ cert: other.pem, key: other.keyPem }, '::1', port);
    const seen = await look(`site.example:${port}`, { names: { 'site.example': ['127.0.0.1', '::1'] } });
    const chains = seen.observation.endpoints.map(({ handshakes }) => handshakes[0]?.chain?.[0]);
    expect(chains).toEqual([fingerprint(site.der), fingerprint(other.der)]);
  });
});

describe('what may not be reached', () => {
  const closed = createPolicy({ allow: [], allowAll: false, exact: [] });

  test('loopback is refused unless it is opened', async () => {
    const contacts: string[] = [];
    const port = await rawServer(() => contacts.push('contact'));
    const seen = await look(`127.0.0.1:${port}`, { policy: closed });
    expect(seen.observation.endpoints).toMatchObject([
      {
        failure: { stage: 'policy', code: 'address-refused', address: '127.0.0.1', range: 'loopback' },
        handshakes: [],
      },
    ]);
    expect(contacts).toEqual([]);
  });

  test.each([
    ['10.0.0.1', 'private'],
    ['169.254.169.254', 'metadata'],
    ['::ffff:127.0.0.1', 'mapped'],
    ['64:ff9b::a00:1', 'nat64'],
  ])('a name that leads to %s is refused as %s', async (address, range) => {
    const lookup = () => Promise.resolve([{ address }]);
    const seen = await look('public.example', { policy: closed, lookup });
    expect(seen.observation.endpoints).toMatchObject([
      { failure: { stage: 'policy', range }, handshakes: [] },
    ]);
  });

  test('a lab opens its own port and no other', async () => {
    const port = await tlsServer(own);
    const stranger = await tlsServer(own);
    const policy = createPolicy({ allow: [], allowAll: false, exact: [{ address: '127.0.0.1', port }] });
    const [open, shut] = await Promise.all([
      look(`site.example:${port}`, { names, policy }),
      look(`site.example:${stranger}`, { names, policy }),
    ]);
    expect(handshakeOf(open).completed).toBe(true);
    expect(shut.observation.endpoints[0]?.failure).toMatchObject({ stage: 'policy', range: 'loopback' });
  });
});

describe('names that lead nowhere', () => {
  test('an unknown name is a failure to look with a whole observation around it', async () => {
    const seen = await look('unknown.example');
    expect(seen.observation).toMatchObject({
      resolution: { addresses: [], failure: { stage: 'dns', code: 'name-unknown' } },
      endpoints: [],
      fetches: [],
      certificates: {},
    });
    const stages = seen.events.flatMap((event) =>
      event.type === 'stage' ? [`${event.stage} ${event.state}`] : [],
    );
    expect(stages).toEqual([
      'resolve running',
      'resolve failed',
      'connect skipped',
      'handshake skipped',
      'complete-chain skipped',
    ]);
  });

  test('a port where nobody listens is refused', async () => {
    const port = await rawServer(() => {});
    const seen = await look(`[::1]:${port}`);
    expect(seen.observation.endpoints[0]).toMatchObject({
      failure: { stage: 'tcp', code: 'refused' },
      handshakes: [],
    });
  });
});

describe('progress', () => {
  test('tells the stages in order, with the evidence of the leaf', async () => {
    const port = await tlsServer(own);
    const { events } = await look(`site.example:${port}`, { names });
    expect(
      events.map((event) => (event.type === 'stage' ? `${event.stage} ${event.state}` : event.type)),
    ).toEqual([
      'resolve running',
      'resolve done',
      'addresses',
      'connect running',
      'connected',
      'connect done',
      'handshake running',
      'evidence',
      'evidence',
      'handshake done',
      'complete-chain running',
      'complete-chain done',
    ]);
    expect(events.find((event) => event.type === 'evidence' && event.sni !== null)).toMatchObject({
      address: '127.0.0.1',
      version: 'TLSv1.3',
      certificatesSent: 2,
      asksForClientCertificate: false,
      leaf: { subject: 'CN=site', issuer: 'CN=Test Root', nameMatches: true },
    });
  });

  test('a failure to connect is told with its address', async () => {
    const port = await answeringServer('HTTP/1.1 400 Bad Request\r\n\r\n');
    const { events } = await look(`site.example:${port}`, { names });
    expect(events.filter(({ type }) => type === 'failure')).toMatchObject([
      { address: '127.0.0.1', failure: { stage: 'tls', code: 'not-tls', spoke: 'http' } },
    ]);
  });
});

test('a caller who goes away gets what was seen so far, without waiting', async () => {
  const caller = new AbortController();
  const port = await rawServer((socket) => socket.once('data', () => caller.abort()));
  const seen = await look(`site.example:${port}`, { names, signal: caller.signal });
  expect(handshakeOf(seen)).toMatchObject({ completed: false, failure: { stage: 'tls', code: 'silent' } });
});
