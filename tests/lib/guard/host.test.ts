import { expect, test } from 'vitest';
import { isHostAllowed } from '../../../lib/guard/host.ts';

test.each([
  'localhost',
  'localhost:3000',
  'LOCALHOST:3000',
  'localhost.:3000',
  'expired.localhost:3000',
  '127.0.0.1:3000',
  '192.168.1.20:8080',
  '[::1]:3000',
  'why.example',
  'Why.Example:443',
])('%s is answered', (host) => {
  expect(isHostAllowed(host, ['why.example'])).toBe(true);
});

test.each([
  null,
  '',
  'attacker.example',
  'attacker.example:3000',
  'localhost.attacker.example',
  'sub.why.example',
  'notlocalhost',
  '127.0.0.1.attacker.example',
  '127.0.0.1.nip.io:3000',
  'localhost:3000@attacker.example',
  'localhost/..',
  'localhost:x',
  '[attacker.example]',
  '2130706433',
  '0x7f.1',
  'a b',
])('%s is refused', (host) => {
  expect(isHostAllowed(host, ['why.example'])).toBe(false);
});
