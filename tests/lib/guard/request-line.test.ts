import { expect, test } from 'vitest';
import { requestLineFault } from '../../../lib/guard/request-line.ts';

test.each([
  ['a page', 'GET', '/ja/causes?x=%ff', null],
  ['a path in UTF-8', 'GET', '/en/%E8%A8%BC', null],
  ['a path that is no UTF-8', 'GET', '/en/%ff', 400],
  ['a path with half an escape', 'GET', '/en/r/%E0%A4%A', 400],
  ['the server as a whole', 'OPTIONS', '*', 400],
  ['another server', 'GET', 'http://other.example/en', 400],
  ['a method that the web’s Request refuses', 'TRACE', '/en', 405],
])('%s: %s %s is answered with %s', (_, method, url, status) => {
  expect(requestLineFault(method, url)).toBe(status);
});
