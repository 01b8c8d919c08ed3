import { createServer } from 'node:http';
import { describe, expect, test } from 'vitest';
import { createPolicy } from '../../../lib/probe/address-policy.ts';
import { createBudget } from '../../../lib/probe/budget.ts';
import type { Network } from '../../../lib/probe/network.ts';
import { lookAtPlainHttp, lookAtPort80, type SideLook } from '../../../lib/probe/port80.ts';
import { everything, look, targetOf } from './support/look.ts';
import { answeringServer, httpServer, listen, rawServer } from './support/loopback.ts';

function network(policy = everything): Network {
  const budget = createBudget(() => performance.now(), new AbortController().signal);
  return { policy, lookup: () => Promise.resolve([]), overlay: new Map(), budget };
}

function lookAt(port: number): SideLook {
  return lookAtPlainHttp({ address: '127.0.0.1', port, host: 'site.example' }, network());
}

/** What is seen once the server has done what it does. */
async function seenAt(port: number) {
  const side = lookAt(port);
  await side.done;
  return side.now();
}

describe('port 80', () => {
  test('that redirects says where to, and is not followed', async () => {
    const asked: string[] = [];
    const port = await httpServer((request, response) => {
      asked.push(`${request.method} ${request.url} ${request.headers.host}`);
      response.writeHead(301, { location: 'https://www.site.example/', server: 'test' }).end();
    });
    expect(await seenAt(port)).toEqual({
      address: '127.0.0.1',
      state: 'redirects',
      status: 301,
      location: 'https://www.site.example/',
      server: 'test',
    });
    expect(asked).toEqual(['HEAD / site.example']);
  });

  test('with a relative redirect, credentials and all, says an absolute URL without them', async () => {
    const at = async (location: string) =>
      seenAt(await httpServer((_request, response) => response.writeHead(302, { location }).end()));
    expect(await at('/login')).toMatchObject({ location: 'http://site.example/login' });
    expect(await at('https://user:secret@site.example/')).toMatchObject({
      location: 'https://site.example/',
    });
  });

  test('with a page, or a redirect to nowhere, answers', async () => {
    const page = await httpServer((_request, response) => response.writeHead(200).end());
    expect(await seenAt(page)).toMatchObject({ state: 'answers', status: 200, location: null });
    const nowhere = await listen(createServer((_request, response) => response.writeHead(301).end()));
    expect(await seenAt(nowhere)).toMatchObject({ state: 'answers', status: 301 });
  });

  test('that speaks something else is no HTTP', async () => {
    expect(await seenAt(await answeringServer('SSH-2.0-OpenSSH_9.2\r\n'))).toMatchObject({ state: 'other' });
  });

  test('that hangs up, or where nobody listens, is closed', async () => {
    expect(await seenAt(await rawServer((socket) => socket.destroy()))).toMatchObject({ state: 'closed' });
    // Nobody listens on ::1 at a port of 127.0.0.1.
    const port = await rawServer(() => {});
    const side = lookAtPlainHttp({ address: '::1', port, host: 'site.example' }, network());
    await side.done;
    expect(side.now()).toMatchObject({ state: 'closed' });
  });

  test('that is silent has given no answer by the time it is asked for, and is let go', async () => {
    const [reached, closed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const port = await rawServer((socket) => {
      socket.once('data', () => reached.resolve());
      socket.on('close', () => closed.resolve()).on('end', () => socket.end());
    });
    const side = lookAt(port);
    await reached.promise;
    expect(side.now()).toMatchObject({ state: 'no-answer', status: null });
    await closed.promise;
  });

  test('that the address policy refuses is not looked at', () => {
    const shut = createPolicy({ allow: [], allowAll: false, exact: [] });
    const side = lookAtPlainHttp({ address: '127.0.0.1', port: 80, host: 'x' }, network(shut));
    expect(side.now()).toBeNull();
  });
});

describe('nothing is looked at', () => {
  test.each(['site.example:8443', 'imaps://site.example', 'smtp://site.example'])('beside %s', (input) => {
    expect(lookAtPort80(targetOf(input), '127.0.0.1', network()).now()).toBeNull();
  });

  test('where the name leads nowhere', async () => {
    expect(lookAtPort80(targetOf('site.example'), undefined, network()).now()).toBeNull();
    expect((await look('site.example')).observation.port80).toBeNull();
  });
});

test('beside port 443 the look says what it met', async () => {
  const seen = await look('site.example', { names: { 'site.example': ['127.0.0.9'] } });
  expect(seen.observation.port80).toMatchObject({ address: '127.0.0.9' });
});
