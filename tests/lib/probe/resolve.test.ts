import { afterEach, describe, expect, test, vi } from 'vitest';
import { createBudget } from '../../../lib/probe/budget.ts';
import { type Lookup, lookupWithSystem, MAX_ADDRESSES, resolveHost } from '../../../lib/probe/resolve.ts';

function resolve(
  host: string,
  lookup: Lookup,
  overlay: Readonly<Record<string, string[]>> = {},
  signal?: AbortSignal,
) {
  const budget = createBudget(() => performance.now(), signal ?? new AbortController().signal);
  return resolveHost(host, lookup, new Map(Object.entries(overlay)), budget);
}

const never: Lookup = () => new Promise(() => {});
const unasked: Lookup = (name) => Promise.reject(new Error(`asked for ${name}`));
const answers =
  (...addresses: readonly string[]): Lookup =>
  () =>
    Promise.resolve(addresses.map((address) => ({ address })));

afterEach(() => vi.useRealTimers());

describe('names', () => {
  test('all addresses come in the order given, each once', async () => {
    const lookup = answers('2001:db8:0::1', '192.0.2.1', '2001:db8::1', '192.0.2.1');
    expect((await resolve('a.example', lookup)).addresses).toEqual(['2001:db8::1', '192.0.2.1']);
  });

  test('no more than eight addresses are taken', async () => {
    const many = Array.from({ length: 40 }, (_, index) => `192.0.2.${index + 1}`);
    expect((await resolve('a.example', answers(...many))).addresses).toEqual(many.slice(0, MAX_ADDRESSES));
  });

  test.each([
    ['ENOTFOUND', 'name-unknown'],
    ['EAI_AGAIN', 'server-failure'],
    ['EAI_FAIL', 'server-failure'],
    ['ENODATA', 'no-address'],
    ['ETIMEOUT', 'timeout'],
  ])('%s is %s', async (code, expected) => {
    const lookup = () => Promise.reject(Object.assign(new Error(code), { code }));
    expect(await resolve('a.example', lookup)).toMatchObject({
      addresses: [],
      failure: { stage: 'dns', code: expected },
    });
  });

  test('a resolver with nothing to say has no address', async () => {
    expect((await resolve('a.example', answers())).failure).toMatchObject({ code: 'no-address' });
  });

  test('a resolver that never answers times out', async () => {
    vi.useFakeTimers();
    const resolution = resolve('a.example', never);
    await vi.advanceTimersByTimeAsync(3_000);
    expect((await resolution).failure).toMatchObject({ stage: 'dns', code: 'timeout', afterMs: 3_000 });
    expect(vi.getTimerCount()).toBe(0);
  });

  test('a caller who goes away is not kept waiting', async () => {
    const caller = new AbortController();
    const resolution = resolve('a.example', never, {}, caller.signal);
    caller.abort();
    expect((await resolution).failure).toMatchObject({ code: 'timeout' });
  });
});

describe('names that no resolver is asked for', () => {
  test.each(['localhost', 'lab.localhost', 'a.b.localhost'])('%s is loopback', async (name) => {
    expect((await resolve(name, unasked)).addresses).toEqual(['127.0.0.1', '::1']);
  });

  test('literal addresses stand for themselves', async () => {
    expect((await resolve('192.0.2.1', unasked)).addresses).toEqual(['192.0.2.1']);
    expect((await resolve('2001:db8::1', unasked)).addresses).toEqual(['2001:db8::1']);
  });

  test("a lab's names come before everything else", async () => {
    const overlay = { 'expired.localhost': ['127.0.0.2'] };
    expect((await resolve('expired.localhost', unasked, overlay)).addresses).toEqual(['127.0.0.2']);
  });

  test.each(['constructor', '__proto__'])('a host called %s is asked for like any other', async (name) => {
    expect((await resolve(name, answers('192.0.2.1'))).addresses).toEqual(['192.0.2.1']);
  });
});

test("the system's resolver knows the hosts file", async () => {
  expect((await lookupWithSystem('localhost')).map(({ address }) => address)).toContain('127.0.0.1');
});
