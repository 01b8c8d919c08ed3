import { expect, test } from 'vitest';
import { readWanted } from '../../app/[lang]/check/wanted.ts';
import { firstOf, shownOf } from '../../app/[lang]/query.ts';

const KEY = '-----BEGIN RSA PRIVATE KEY-----secret';

test('a parameter that is given twice counts once, and an absent one is empty', () => {
  expect([firstOf(['a', 'b']), firstOf('a'), firstOf(undefined)]).toEqual(['a', 'a', '']);
  expect([shownOf(['a', 'b']), shownOf('a'), shownOf(undefined)]).toEqual(['a', 'a', '']);
});

test('a private key in the address of a page is not shown again', () => {
  expect([shownOf(KEY), shownOf([KEY])]).toEqual(['', '']);
});

test('a private key in place of a server name is dropped', async () => {
  const wanted = await readWanted({ target: 'example.com', sni: KEY });
  expect(wanted).toMatchObject({ ok: true, look: { sni: null } });
});

test('a dialogue before TLS in the address of a page is that of the look, a private key in its place is none', async () => {
  const wanted = await readWanted({ target: 'example.com:2525', starttls: 'smtp' });
  expect(wanted).toMatchObject({
    ok: true,
    look: { target: { port: 2525, starttls: 'smtp' }, starttls: 'smtp' },
  });
  const byPort = await readWanted({ target: 'example.com:587', starttls: '' });
  expect(byPort).toMatchObject({ ok: true, look: { target: { starttls: 'smtp' }, starttls: null } });
  const secret = await readWanted({ target: 'example.com', starttls: KEY });
  expect(secret).toMatchObject({ ok: true, look: { target: { starttls: null }, starttls: null } });
});
