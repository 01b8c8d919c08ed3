import { expect, test } from 'vitest';
import type { Purpose } from '../../../../lib/paths/context.ts';
import { extendedKeyUsage } from '../../../../lib/paths/rules/extended-key-usage.ts';
import { keyUsage } from '../../../../lib/paths/rules/key-usage.ts';
import * as forge from '../../x509/forge.ts';
import { issuer, leaf, say, valuesOf } from './say.ts';

const root = forge.authority('Root');
const { anyUsage, clientAuth, serverAuth } = forge;
const purposes = (...oids: string[]) => forge.server(root, { extensions: [forge.extendedKeyUsage(...oids)] });
const usages = (...bits: string[]) => forge.server(root, { extensions: [forge.keyUsage(...bits)] });
const microsoftSgc = '1.3.6.1.4.1.311.10.3.3';
const emailProtection = '1.3.6.1.5.5.7.3.4';

const named: readonly (readonly [
  title: string,
  made: forge.Made,
  purpose: Purpose,
  said: readonly string[],
])[] = [
  ['no extension, for a server', forge.server(root, { extensions: [] }), 'server', []],
  ['serverAuth for a server', purposes(serverAuth), 'server', []],
  ['serverAuth for a client', purposes(serverAuth), 'client', ['eku-not-allowed']],
  ['clientAuth for a server', purposes(clientAuth), 'server', ['eku-not-allowed']],
  ['clientAuth for a client', purposes(clientAuth), 'client', []],
  ['server gated cryptography for a server', purposes(microsoftSgc), 'server', []],
  ['server gated cryptography for a client', purposes(microsoftSgc), 'client', ['eku-not-allowed']],
  ['any use, for a server', purposes(anyUsage), 'server', ['eku-any-only']],
  ['any use beside another, for a client', purposes(emailProtection, anyUsage), 'client', ['eku-any-only']],
  ['any use beside the right one', purposes(anyUsage, serverAuth), 'server', []],
  ['another use where none is asked', purposes(emailProtection), 'any', []],
];

test.each(named)('extended key usage: %s', (_, made, purpose, said) => {
  expect(say(extendedKeyUsage, made, { ...leaf, purpose })).toEqual(said);
  expect(say(extendedKeyUsage, made, { ...issuer, purpose })).toEqual(said);
});

test('the finding names the uses, the purpose and where it stands', () => {
  const made = purposes(emailProtection, anyUsage);
  const values = { oids: `${emailProtection}, ${anyUsage}`, purpose: 'server', leaf: true };
  expect(valuesOf(extendedKeyUsage, made, leaf)).toEqual(values);
  expect(valuesOf(extendedKeyUsage, made, issuer)).toEqual({ ...values, leaf: false });
});

const used: typeof named = [
  ['a signing key for a server', usages('digitalSignature'), 'server', []],
  ['an encrypting key for a server', usages('keyEncipherment'), 'server', []],
  ['an encrypting key for a client', usages('keyEncipherment'), 'client', ['key-usage-wrong']],
  ['an agreeing key for a client', usages('keyAgreement'), 'client', []],
  ['a key for lists, for a server', usages('cRLSign'), 'server', ['key-usage-wrong']],
  ['a key for lists where nothing is asked', usages('cRLSign'), 'any', []],
  ['no extension, for a client', forge.server(root, { extensions: [] }), 'client', []],
];

test.each(used)('key usage: %s', (_, made, purpose, said) => {
  expect(say(keyUsage, made, { ...leaf, purpose })).toEqual(said);
  expect(say(keyUsage, made, { ...issuer, purpose })).toEqual([]);
});
