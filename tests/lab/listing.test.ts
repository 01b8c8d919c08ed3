import { expect, it } from 'vitest';
import type { LabServer } from '../../lib/lab/schema.ts';
import { listing } from './listing.ts';

const expired: LabServer = {
  id: 'expired-leaf',
  host: 'expired-leaf.certwhy.test',
  port: 44310,
  addresses: ['127.0.0.1'],
  starttls: null,
  primary: 'expired',
  product: 'node',
  title: { en: 'The certificate expired', ja: '証明書の期限が切れた' },
};
const lab = {
  servers: [expired, { ...expired, id: 'sound-ip', host: '::1', primary: null }],
  leftOut: [{ id: 'nginx-sound', reason: { en: 'nginx is not installed', ja: 'nginx がありません' } }],
  rootsFile: '/data/lab-roots.pem',
  dashboard: 'http://127.0.0.1:3000',
};

it('names the fault, a link that fills the form, and the command for each server', () => {
  const text = listing(lab, 'en');
  expect(text).toContain('expired-leaf  (expired, node)\n  The certificate expired\n');
  expect(text).toContain('http://127.0.0.1:3000/en?target=expired-leaf.certwhy.test%3A44310');
  expect(text).toContain('npm run -s certwhy -- check expired-leaf.certwhy.test:44310');
});

it('puts an IPv6 address into brackets and calls a server without fault sound', () => {
  const text = listing(lab, 'en');
  expect(text).toContain('sound-ip  (sound, node)');
  expect(text).toContain('check [::1]:44310');
});

it('says what is left out and why, in the language asked for', () => {
  expect(listing(lab, 'en')).toContain('Left out:\n  nginx-sound: nginx is not installed');
  const japanese = listing(lab, 'ja');
  expect(japanese).toContain('  nginx-sound: nginx がありません');
  expect(japanese).toContain('  証明書の期限が切れた');
  expect(japanese).toContain('http://127.0.0.1:3000/ja?target=');
});
