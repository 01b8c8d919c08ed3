import type { RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { describe, expect, test } from 'vitest';
import { createPolicy } from '../../../lib/probe/address-policy.ts';
import { fingerprint } from '../../../lib/x509/fingerprint.ts';
import { type Issued, issue, pkcs7 } from './support/authority.ts';
import { type LookDeps, look } from './support/look.ts';
import { httpServer, listen, rawServer, tlsServer } from './support/loopback.ts';

const names = { 'site.example': ['127.0.0.1'], 'ca.example': ['127.0.0.1'] };
const root = await issue({ name: 'Root', ca: true });

interface Hierarchy {
  readonly intermediate: Issued;
  readonly leaf: Issued;
  /** Port of a server that sends the leaf alone. */
  readonly port: number;
}

/** A leaf whose issuer is found at `leafUrls`, and an intermediate whose issuer is at `upperUrls`. */
async function hierarchy(leafUrls: readonly string[], upperUrls: readonly string[] = []): Promise<Hierarchy> {
  const intermediate = await issue({ name: 'Intermediate', issuer: root, ca: true, aia: upperUrls });
  const leaf = await issue({ name: 'leaf', issuer: intermediate, dns: ['site.example'], aia: leafUrls });
  return { intermediate, leaf, port: await tlsServer({ cert: leaf.pem, key: leaf.keyPem }) };
}

type Files = Record<string, RequestListener>;

/** An http server with a file for each path, which may be put there later. */
async function fileServer(): Promise<{ url: string; port: number; files: Files; asked: string[] }> {
  const files: Files = {};
  const asked: string[] = [];
  const port = await httpServer((request, response) => {
    asked.push(`${request.headers.host} ${request.url}`);
    const file = files[request.url ?? ''];
    if (file !== undefined) return file(request, response);
    response.writeHead(404).end('no such file');
  });
  return { url: `http://ca.example:${port}`, port, files, asked };
}

const body =
  (bytes: Uint8Array | string): RequestListener =>
  (_request, response) =>
    response.end(bytes);

const redirect =
  (location: string): RequestListener =>
  (_request, response) =>
    response.writeHead(302, { location }).end();

async function fetchesOf(port: number, deps: LookDeps = {}) {
  const seen = await look(`site.example:${port}`, { names, ...deps });
  return { ...seen, fetches: seen.observation.fetches };
}

describe('an issuer that was not sent', () => {
  test.each([
    ['DER', (issuer: Issued) => issuer.der],
    ['PEM', (issuer: Issued) => issuer.pem],
    ['PKCS#7', (issuer: Issued) => pkcs7(issuer)],
  ])('is fetched as %s', async (_form, encode) => {
    const ca = await fileServer();
    const { intermediate, leaf, port } = await hierarchy([`${ca.url}/i.crt`]);
    ca.files['/i.crt'] = body(encode(intermediate));
    const { fetches, observation, events } = await fetchesOf(port);
    expect(fetches).toMatchObject([
      {
        purpose: 'issuer',
        url: `${ca.url}/i.crt`,
        of: fingerprint(leaf.der),
        certificates: [fingerprint(intermediate.der)],
        failure: null,
      },
    ]);
    expect(observation.certificates[fingerprint(intermediate.der)]).toBe(intermediate.der.toString('base64'));
    expect(ca.asked).toEqual([`ca.example:${ca.port} /i.crt`]);
    expect(events.filter(({ type }) => type === 'fetching' || type === 'fetched')).toMatchObject([
      { type: 'fetching', url: `${ca.url}/i.crt` },
      { type: 'fetched', url: `${ca.url}/i.crt`, ok: true, subject: 'CN=Intermediate' },
    ]);
  });

  test('is fetched over https although its server cannot be verified', async () => {
    const own = await issue({ name: 'ca.example' });
    const files: Files = {};
    const server = createHttpsServer({ cert: own.pem, key: own.keyPem }, (request, response) =>
      files[request.url ?? '']?.(request, response),
    );
    const { intermediate, port } = await hierarchy([`https://ca.example:${await listen(server)}/i.crt`]);
    files['/i.crt'] = body(intermediate.der);
    expect((await fetchesOf(port)).fetches).toMatchObject([
      { failure: null, certificates: [fingerprint(intermediate.der)] },
    ]);
  });

  test('is followed up to the root', async () => {
    const ca = await fileServer();
    const { intermediate, port } = await hierarchy([`${ca.url}/i.crt`], [`${ca.url}/root.crt`]);
    ca.files['/i.crt'] = body(intermediate.der);
    ca.files['/root.crt'] = body(root.der);
    const { fetches } = await fetchesOf(port);
    expect(fetches.map(({ certificates }) => certificates)).toEqual([
      [fingerprint(intermediate.der)],
      [fingerprint(root.der)],
    ]);
    expect(fetches[1]?.of).toBe(fingerprint(intermediate.der));
  });

  test('is not looked for above a certificate that a store anchors', async () => {
    const ca = await fileServer();
    const { intermediate, port } = await hierarchy([`${ca.url}/i.crt`], [`${ca.url}/root.crt`]);
    ca.files['/i.crt'] = body(intermediate.der);
    const { fetches } = await fetchesOf(port, { hasAnchorFor: (facts) => facts.issuer.text === 'CN=Root' });
    expect(fetches).toHaveLength(1);
  });

  test('is asked for once although two handshakes miss it', async () => {
    const ca = await fileServer();
    const { intermediate, port } = await hierarchy([`${ca.url}/i.crt`]);
    ca.files['/i.crt'] = body(intermediate.der);
    const { observation } = await fetchesOf(port);
    expect(observation.endpoints[0]?.handshakes).toHaveLength(2);
    expect(ca.asked).toHaveLength(1);
  });

  test('is taken from the second URL when the first has none', async () => {
    const ca = await fileServer();
    const { intermediate, port } = await hierarchy([`${ca.url}/gone.crt`, `${ca.url}/i.crt`]);
    ca.files['/i.crt'] = body(intermediate.der);
    expect((await fetchesOf(port)).fetches).toMatchObject([
      { failure: { stage: 'http', code: 'status', status: 404 }, certificates: [] },
      { failure: null, certificates: [fingerprint(intermediate.der)] },
    ]);
  });

  test('is reached over redirects', async () => {
    const ca = await fileServer();
    const { intermediate, port } = await hierarchy([`${ca.url}/a`]);
    ca.files['/a'] = redirect('/b');
    ca.files['/b'] = redirect(`${ca.url}/c`);
    ca.files['/c'] = body(intermediate.der);
    expect((await fetchesOf(port)).fetches).toMatchObject([{ url: `${ca.url}/a`, failure: null }]);
  });
});

describe('nothing is fetched', () => {
  test('when the issuer was sent', async () => {
    const ca = await fileServer();
    const { intermediate, leaf } = await hierarchy([`${ca.url}/i.crt`]);
    const port = await tlsServer({ cert: leaf.pem + intermediate.pem, key: leaf.keyPem });
    expect((await fetchesOf(port)).fetches).toEqual([]);
  });

  test('for a self-signed certificate', async () => {
    const own = await issue({ name: 'own', dns: ['site.example'], aia: ['http://ca.example/own.crt'] });
    const port = await tlsServer({ cert: own.pem, key: own.keyPem });
    expect((await fetchesOf(port)).fetches).toEqual([]);
  });

  test('unless the one that was sent under its name did not sign', async () => {
    const ca = await fileServer();
    const { intermediate, leaf } = await hierarchy([`${ca.url}/i.crt`]);
    ca.files['/i.crt'] = body(intermediate.der);
    const impostor = await issue({ name: 'Intermediate', issuer: root, ca: true });
    const port = await tlsServer({ cert: leaf.pem + impostor.pem, key: leaf.keyPem });
    expect((await fetchesOf(port)).fetches).toMatchObject([
      { certificates: [fingerprint(intermediate.der)] },
    ]);
  });
});

describe('a fetch that fails', () => {
  async function failureOf(file: RequestListener | null, path = '/i.crt') {
    const ca = await fileServer();
    const { port } = await hierarchy([`${ca.url}${path}`]);
    if (file !== null) ca.files[path] = file;
    const { fetches } = await fetchesOf(port);
    expect(fetches).toHaveLength(1);
    expect(fetches[0]?.certificates).toEqual([]);
    return fetches[0]?.failure;
  }

  test('with 404', async () => {
    expect(await failureOf(null)).toMatchObject({ stage: 'http', code: 'status', status: 404 });
  });

  test('in a loop of redirects', async () => {
    expect(await failureOf(redirect('/i.crt'))).toMatchObject({
      stage: 'http',
      code: 'redirects',
      status: 302,
    });
  });

  test('with a redirect to another scheme', async () => {
    expect(await failureOf(redirect('file:///etc/passwd'))).toMatchObject({ stage: 'http', code: 'bad-url' });
  });

  test('with a length that is too large', async () => {
    const large: RequestListener = (_request, response) =>
      response.writeHead(200, { 'content-length': 1e9 }).write('x');
    expect(await failureOf(large)).toMatchObject({ stage: 'http', code: 'too-large' });
  });

  test('with a body that does not end', async () => {
    const endless: RequestListener = (_request, response) => {
      const write = () => {
        while (response.write('x'.repeat(65_536)));
      };
      response.on('drain', write);
      write();
    };
    expect(await failureOf(endless)).toMatchObject({ stage: 'http', code: 'too-large' });
  });

  test('with something that is no certificate', async () => {
    expect(await failureOf(body('<html>moved</html>'))).toMatchObject({ stage: 'http', code: 'unreadable' });
  });

  test('with a body that breaks off', async () => {
    const broken: RequestListener = (_request, response) => {
      response.writeHead(200, { 'content-length': 1000 });
      response.write('x', () => response.destroy());
    };
    expect(await failureOf(broken)).toMatchObject({ stage: 'http', code: 'closed' });
  });

  test('with an answer that is not HTTP', async () => {
    const ca = await rawServer((socket) => socket.end('220 mail.example ESMTP\r\n'));
    const { port } = await hierarchy([`http://ca.example:${ca}/i.crt`]);
    expect((await fetchesOf(port)).fetches).toMatchObject([
      { failure: { stage: 'http', code: 'unreadable' } },
    ]);
  });

  test('with an answer that never comes', async () => {
    const ca = await rawServer((socket) => socket.resume());
    const { port } = await hierarchy([`http://ca.example:${ca}/i.crt`]);
    expect((await fetchesOf(port)).fetches).toMatchObject([{ failure: { stage: 'http', code: 'timeout' } }]);
  });

  test.each([
    ['ldap:///CN=ca?cACertificate', { stage: 'http', code: 'bad-url' }],
    ['http://', { stage: 'http', code: 'bad-url' }],
    ['http://unknown.example/i.crt', { stage: 'dns', code: 'name-unknown' }],
  ])('at %s', async (url, failure) => {
    const { port } = await hierarchy([url]);
    expect((await fetchesOf(port)).fetches).toMatchObject([{ url, failure }]);
  });
});

describe('where a fetch may not go', () => {
  async function guarded(url: string, aiaPort: number | null, deps: LookDeps = {}) {
    const { port } = await hierarchy([url]);
    const open = aiaPort === null ? [port] : [port, aiaPort];
    const exact = open.map((allowed) => ({ address: '127.0.0.1', port: allowed }));
    const policy = createPolicy({ allow: [], allowAll: false, exact });
    return (await fetchesOf(port, { policy, ...deps })).fetches;
  }

  test.each([
    ['http://127.0.0.1:1/', 'loopback'],
    ['http://2130706433/', 'loopback'],
    ['http://[::ffff:127.0.0.1]/', 'mapped'],
    ['http://[::1]/', 'loopback'],
    ['https://ca.localhost/', 'loopback'],
    ['http://169.254.169.254/latest/meta-data/', 'metadata'],
    ['http://inside.example/', 'private'],
  ])('%s is refused', async (url, range) => {
    const lookup = () => Promise.resolve([{ address: '10.0.0.1' }]);
    expect(await guarded(url, null, { lookup })).toMatchObject([{ failure: { stage: 'policy', range } }]);
  });

  test('a redirect into a private network is refused at its hop', async () => {
    const ca = await fileServer();
    ca.files['/i.crt'] = redirect('http://169.254.169.254/latest/meta-data/');
    expect(await guarded(`${ca.url}/i.crt`, ca.port)).toMatchObject([
      { failure: { stage: 'policy', address: '169.254.169.254', range: 'metadata' } },
    ]);
  });
});

test('a long chain of issuers is followed four times and no further', async () => {
  const ca = await fileServer();
  const issuers: Issued[] = [root];
  for (let level = 6; level >= 1; level -= 1) {
    const [above] = issuers.slice(-1);
    issuers.push(
      await issue({
        name: `CA ${level}`,
        ...(above && { issuer: above }),
        ca: true,
        aia: [`${ca.url}/${level + 1}`],
      }),
    );
    ca.files[`/${level}`] = body(issuers.at(-1)?.der ?? '');
  }
  const above = issuers.at(-1);
  const leaf = await issue({ name: 'leaf', ...(above && { issuer: above }), aia: [`${ca.url}/1`] });
  const port = await tlsServer({ cert: leaf.pem, key: leaf.keyPem });
  const { fetches } = await fetchesOf(port);
  expect(fetches.map(({ url }) => new URL(url).pathname)).toEqual(['/1', '/2', '/3', '/4']);
});
