import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { issue } from './support/authority.ts';
import { rawServer, tlsServer } from './support/loopback.ts';

const script = `
import { observe } from './lib/probe/observe.ts';
import { createPolicy } from './lib/probe/address-policy.ts';
import { lookupWithSystem } from './lib/probe/resolve.ts';
import { parseTarget } from './lib/target/parse.ts';
process.on('warning', (warning) => console.log('warning: ' + warning.message));
for (const input of process.argv.slice(1)) {
  const { target } = parseTarget(input);
  const { endpoints } = await observe(target, { sni: null }, {
    policy: createPolicy({ allow: [], allowAll: true, exact: [] }),
    lookup: lookupWithSystem,
    now: () => new Date(),
    monotonic: () => performance.now(),
    hasAnchorFor: () => false,
    vantage: 'command-line',
    lab: null,
    signal: AbortSignal.timeout(1000),
  });
  console.log(endpoints.map(({ handshakes }) => handshakes[0]?.completed ?? 'none').join());
}
`;

test('after its looks a process has nothing left open and ends by itself', async () => {
  const own = await issue({ name: 'own', dns: ['localhost'] });
  const sound = await tlsServer({ cert: own.pem, key: own.keyPem });
  const asking = await tlsServer({
    cert: own.pem,
    key: own.keyPem,
    requestCert: true,
    rejectUnauthorized: true,
  });
  const silent = await rawServer((socket) => socket.resume());
  const targets = [sound, asking, silent].map((port) => `127.0.0.1:${port}`);
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, '--', ...targets]);
  const said: string[] = [];
  child.stdout.on('data', (chunk) => said.push(String(chunk)));
  child.stderr.on('data', (chunk) => said.push(String(chunk)));
  const [code] = await once(child, 'exit');
  expect(said.join('')).toBe('true\ntrue\nfalse\n');
  expect(code).toBe(0);
}, 20_000);
