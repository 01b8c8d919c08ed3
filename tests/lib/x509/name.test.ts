import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Cursor, tags } from '../../../lib/x509/der.ts';
import { nameText, readName } from '../../../lib/x509/name.ts';
import { attributeValues, nameKey, rdnKeys, withinSubtree } from '../../../lib/x509/name-match.ts';
import { oid, sequence, set, text, tlv } from './der-writer.ts';
import { name } from './forge.ts';

const CN = '2.5.4.3';

describe('text of a name', () => {
  test.each([
    ['separators and quotes', 'a,b+c"d\\e<f>g;h', 'CN=a\\,b\\+c\\"d\\\\e\\<f\\>g\\;h'],
    ['a leading hash', '#1', 'CN=\\#1'],
    ['spaces at both ends', ' a ', 'CN=\\ a\\ '],
    ['control characters', 'a\u0000b\nc\u0085', 'CN=a\\00b\\0Ac\\C2\\85'],
    ['marks that turn the writing', 'a\u202eb\u2066c', 'CN=a\\E2\\80\\AEb\\E2\\81\\A6c'],
    ['letters of the world', '証明書 ü', 'CN=証明書 ü'],
  ])('%s', (_, value, expected) => {
    expect(nameText(name([[CN, value]]))).toBe(expected);
  });

  test('string types: BMP, universal, T61, and UTF-8 in a PrintableString', () => {
    const as = (tag: number, hex: string) =>
      nameText(sequence(set(sequence(oid(CN), tlv(tag, Buffer.from(hex, 'hex'))))));
    expect(as(0x1e, '00e400620063')).toBe('CN=äbc');
    expect(as(0x1c, '000000e40001f600')).toBe('CN=ä😀');
    expect(as(0x14, 'e4')).toBe('CN=ä');
    expect(as(0x13, 'c3a4')).toBe('CN=ä');
    expect(as(0x13, 'e4')).toBe('CN=ä');
    expect(as(0x02, '05')).toBe('CN=#020105');
    expect(as(0x1c, '7fffffff')).toBe('CN=\ufffd');
  });

  test('several attributes in one RDN, unknown types, no attributes, no name at all', () => {
    const attribute = (type: string, value: string) => sequence(oid(type), text(0x0c, value));
    const both = sequence(
      set(attribute('2.5.4.10', 'O1'), attribute('1.2.3.4', 'x')),
      set(attribute(CN, 'c')),
    );
    expect(nameText(both)).toBe('CN=c,O=O1+1.2.3.4=x');
    expect(nameText(sequence())).toBe('');
    expect(nameText(Buffer.from('0500', 'hex'))).toBe('#0500');
  });
});

describe('names match', () => {
  test.each([
    ['CN=Example', 'CN=EXAMPLE', true],
    ['CN=a  b', 'CN=\\ a b\\ ', true],
    ['CN=a,O=b', 'O=b,CN=a', false],
    ['CN=a+O=b', 'O=b+CN=a', true],
    ['CN=a\\,O=b', 'CN=a,O=b', false],
    ['CN=\\#0500', 'CN=#0500', false],
    ['CN=\uff21', 'CN=a', true],
    ['CN=\\\\41', 'CN=A', false],
  ])('%s and %s: %s', (one, other, same) => {
    expect(nameKey(one) === nameKey(other)).toBe(same);
  });

  test('within a subtree: from the most significant part on', () => {
    expect(withinSubtree('CN=x,OU=y,O=z', 'O=Z')).toBe(true);
    expect(withinSubtree('CN=x,OU=y,O=z', 'OU=y,O=z')).toBe(true);
    expect(withinSubtree('CN=x,OU=y,O=z', 'OU=y')).toBe(false);
    expect(withinSubtree('O=z', 'OU=y,O=z')).toBe(false);
    expect(withinSubtree('CN=x', '')).toBe(true);
  });

  test('values of a type, unescaped', () => {
    expect(attributeValues('CN=a\\,b\\0A,emailAddress=x@y.test+CN=c', 'CN')).toEqual(['a,b\n', 'c']);
  });

  test('whatever a value is, its text leads back to it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const written = nameText(name([[CN, value]]));
        expect(attributeValues(written, 'CN')).toEqual([value.toWellFormed()]);
        expect(rdnKeys(written)).toHaveLength(1);
      }),
    );
  });
});

test('a common name that is shown alone carries nothing that turns or breaks a line', () => {
  const der = name([[CN, 'good\u202Egnp.moc\nX-Header: 1']]);
  const { facts } = readName(der, new Cursor(der, 0, der.length).take('name', tags.sequence), 'name');
  expect(facts.commonNames).toEqual(['good\uFFFDgnp.moc\uFFFDX-Header: 1']);
});
