import { expect, test } from 'vitest';
import { nameNotCovered } from '../../../../lib/checks/name/name-not-covered.ts';
import { facts, name } from '../../../support/subject.ts';
import { sayOfChain } from '../support.ts';

const none = { dns: [], ip: [], email: [], uri: [], directory: [], other: [] };

test('a name among the SANs passes', () => {
  expect(sayOfChain(nameNotCovered)).toMatchObject({
    said: 'pass covered',
    values: { host: 'www.example.com' },
  });
});

test('a certificate for other names fails and lists ten of them at most', () => {
  const dns = Array.from({ length: 12 }, (_, index) => `host${index}.example.net`);
  const { said, values } = sayOfChain(nameNotCovered, { leaf: facts({ san: { ...none, dns } }) });
  expect(said).toBe('fail other-names');
  expect(values).toMatchObject({ total: 12, names: dns.slice(0, 10) });
});

test('a name that only the common name holds fails with that said', () => {
  expect(sayOfChain(nameNotCovered, { leaf: facts({ san: null }) })).toMatchObject({
    said: 'fail common-name-only',
    values: { commonName: 'www.example.com' },
  });
});

test('a certificate without any name fails', () => {
  expect(sayOfChain(nameNotCovered, { leaf: facts({ san: null, subject: name('Device 7') }) }).said).toBe(
    'fail no-names',
  );
});
