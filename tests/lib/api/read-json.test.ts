import { expect, test } from 'vitest';
import { readJson } from '../../../lib/api/read-json.ts';

/** Deeper than the call stack reaches, and within what a body may hold. */
const DEPTH = 100_000;

const refused = expect.objectContaining({ code: 'private-key-refused' });

test('a body of nested brackets is read, however deep', () => {
  expect(Array.isArray(readJson('['.repeat(DEPTH) + ']'.repeat(DEPTH)))).toBe(true);
});

test('a private key is found at the bottom of nested brackets', () => {
  const hidden = '"-----BEGIN \\u0050RIVATE KEY-----"';
  expect(() => readJson('['.repeat(DEPTH) + hidden + ']'.repeat(DEPTH))).toThrow(refused);
});

test('a private key is found among the names of an object', () => {
  expect(() => readJson('{"a":{"-----BEGIN RSA \\u0050RIVATE KEY-----":1}}')).toThrow(refused);
});

test('what is no JSON is an invalid request, unless it holds a private key', () => {
  expect(() => readJson('{')).toThrow(expect.objectContaining({ code: 'invalid-request' }));
  expect(() => readJson('-----BEGIN PRIVATE KEY-----')).toThrow(refused);
});
