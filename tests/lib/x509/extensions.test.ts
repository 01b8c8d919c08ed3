import { describe, expect, test } from 'vitest';
import { readCertificate } from '../../../lib/x509/read.ts';
import { bits, boolean, explicit, implicit, integer, octets, oid, sequence, tlv } from './der-writer.ts';
import * as forge from './forge.ts';

const root = forge.authority('Extension Root');
const { dns } = forge;

function factsOf(...extensions: readonly Buffer[]) {
  const read = readCertificate(forge.server(root, { extensions }).der);
  if (!read.ok) throw new Error(`unreadable: ${JSON.stringify(read.unreadable)}`);
  return read.facts;
}

const codesOf = (...extensions: readonly Buffer[]) => factsOf(...extensions).defects.map(({ code }) => code);

const of = {
  subjectKeyId: '2.5.29.14',
  keyUsage: '2.5.29.15',
  altName: '2.5.29.17',
  issuerAltName: '2.5.29.18',
  basicConstraints: '2.5.29.19',
  nameConstraints: '2.5.29.30',
  distributionPoints: '2.5.29.31',
  policies: '2.5.29.32',
  mappings: '2.5.29.33',
  authorityKeyId: '2.5.29.35',
  policyConstraints: '2.5.29.36',
  extendedKeyUsage: '2.5.29.37',
  freshestCrl: '2.5.29.46',
  inhibitAnyPolicy: '2.5.29.54',
  access: '1.3.6.1.5.5.7.1.1',
};
const hex = (text: string) => Buffer.from(text, 'hex');
const otherName = forge.otherName('1.2.3.4', 'x');
const ocsp = oid('1.3.6.1.5.5.7.48.1');
const url = forge.uri('http://ca.example.test/');
const policy = (...parts: Buffer[]) => sequence(oid('1.2.3.4'), ...parts);
const point = (...parts: Buffer[]) => sequence(sequence(...parts));
const subtree = (...parts: Buffer[]) => sequence(explicit(0, sequence(dns('a.test'), ...parts)));

describe('sound', () => {
  test.each<[string, string, Buffer]>([
    [
      'alternative names of every kind',
      of.altName,
      sequence(dns('a.test'), forge.ip(192, 0, 2, 1), otherName),
    ],
    ['no CA', of.basicConstraints, sequence()],
    ['a CA of any depth', of.basicConstraints, sequence(boolean(true))],
    [
      'a depth beyond all paths',
      of.basicConstraints,
      sequence(boolean(true), tlv(2, hex('7fffffffffffffffff'))),
    ],
    ['nine flags', of.keyUsage, bits(hex('ff80'), 7)],
    ['no flag', of.keyUsage, bits(hex(''))],
    ['a key id', of.subjectKeyId, octets(hex('01'))],
    ['an authority by key', of.authorityKeyId, sequence(implicit(0, hex('01')))],
    [
      'an authority by name and number',
      of.authorityKeyId,
      sequence(explicit(1, forge.directory('CA')), implicit(2, hex('01'))),
    ],
    ['an authority by nothing', of.authorityKeyId, sequence()],
    ['a policy with a qualifier', of.policies, sequence(policy(sequence(sequence(oid('1.2.3')))))],
    ['a mapping', of.mappings, sequence(sequence(oid('1.2.3'), oid('1.2.4')))],
    ['policy constraints', of.policyConstraints, sequence(implicit(0, hex('00')), implicit(1, hex('05')))],
    ['policy constraints that say nothing', of.policyConstraints, sequence()],
    ['no anyPolicy from here on', of.inhibitAnyPolicy, integer(0)],
    ['an OCSP responder', of.access, sequence(sequence(ocsp, url))],
    ['a list by its URL', of.distributionPoints, point(explicit(0, explicit(0, url)))],
    ['a list by its issuer', of.distributionPoints, point(explicit(2, forge.directory('CA')))],
    ['a changed list', of.freshestCrl, point(explicit(0, explicit(0, url)), tlv(0x81, hex('0106')))],
    ['a permitted tree', of.nameConstraints, subtree()],
  ])('%s', (_, type, value) => {
    expect(codesOf(forge.extension(type, value))).toEqual([]);
  });
});

describe('read, with what is odd about it', () => {
  test.each<[string, string, Buffer, string]>([
    ['no alternative name', of.altName, sequence(), 'empty-list'],
    ['an address of three octets', of.altName, sequence(forge.ip(1, 2, 3)), 'unreadable-name'],
    ['a DNS name not in ASCII', of.altName, sequence(dns('b\u00fccher.test')), 'non-ascii'],
    ['a mailbox not in ASCII', of.altName, sequence(forge.email('\u00fc@a.test')), 'non-ascii'],
    [
      'a kind of name that there is not',
      of.altName,
      sequence(dns('a.test'), implicit(9, hex('01'))),
      'unreadable-name',
    ],
    ['a DNS name cut in parts', of.altName, sequence(tlv(0xa2, tlv(0x16, hex('61')))), 'unreadable-name'],
    ['another name without a type', of.altName, sequence(explicit(0, octets(hex('01')))), 'unreadable-name'],
    [
      'a directory name with something after it',
      of.altName,
      sequence(explicit(4, forge.name('a'), integer(1))),
      'unreadable-name',
    ],
    [
      'bytes after the value',
      of.altName,
      Buffer.concat([sequence(dns('a.test')), hex('0500')]),
      'trailing-bytes',
    ],
    ['a length longer than it must be', of.altName, hex('308103820161'), 'non-der'],
    ['cA FALSE written out', of.basicConstraints, sequence(boolean(false)), 'explicit-default'],
    ['a CA that is true in another way', of.basicConstraints, sequence(tlv(1, hex('01'))), 'non-der'],
    [
      'a depth with a zero in front',
      of.basicConstraints,
      sequence(boolean(true), tlv(2, hex('0001'))),
      'non-der',
    ],
    ['flags with zeros after the last', of.keyUsage, bits(hex('80'), 0), 'padded-bits'],
    ['flags with ones where none are', of.keyUsage, bits(hex('a1'), 5), 'non-der'],
    ['no purpose', of.extendedKeyUsage, sequence(), 'empty-list'],
    [
      'a purpose written too long',
      of.extendedKeyUsage,
      sequence(tlv(6, hex('2b8006010505070301'))),
      'non-der',
    ],
    ['no policy', of.policies, sequence(), 'empty-list'],
    ['a policy with something after it', of.policies, sequence(policy(integer(1))), 'unexpected-field'],
    ['no mapping', of.mappings, sequence(), 'empty-list'],
    ['no place to ask', of.access, sequence(), 'empty-list'],
    [
      'a place not in ASCII',
      of.access,
      sequence(sequence(ocsp, forge.uri('http://\u00fc.test/'))),
      'non-ascii',
    ],
    ['no list', of.distributionPoints, sequence(), 'empty-list'],
    ['no subtree in a list', of.nameConstraints, sequence(explicit(0)), 'empty-list'],
    ['minimum 0 written out', of.nameConstraints, subtree(implicit(0, hex('00'))), 'explicit-default'],
  ])('%s', (_, type, value, code) => {
    const facts = factsOf(forge.extension(type, value, true));
    expect(facts.defects.map((defect) => defect.code)).toEqual([code]);
    expect(facts.defects[0]?.where).toMatch(
      new RegExp(`^tbsCertificate.extensions\\[0\\] ${type}, offset \\d+$`),
    );
    expect(facts.unknownCritical).toEqual([]);
  });

  test('an extension that is not known may hold anything', () => {
    expect(codesOf(forge.extension('1.2.3.4', hex('ff01')))).toEqual([]);
  });
});

describe('not readable, and not understood where it is critical', () => {
  test.each<[string, string, Buffer]>([
    ['alternative names of another type', of.altName, octets(hex('01'))],
    ['names of the issuer of another type', of.issuerAltName, octets(hex('01'))],
    ['a CA by two octets', of.basicConstraints, sequence(tlv(1, hex('ffff')))],
    ['a negative depth', of.basicConstraints, sequence(boolean(true), tlv(2, hex('ff')))],
    ['a depth without a value', of.basicConstraints, sequence(boolean(true), tlv(2))],
    ['a depth before the CA', of.basicConstraints, sequence(integer(1), boolean(true))],
    ['flags without their count', of.keyUsage, tlv(3)],
    ['flags with eight that are not used', of.keyUsage, bits(hex('80'), 8)],
    ['no flag, and one that is not used', of.keyUsage, bits(hex(''), 1)],
    ['a purpose of another type', of.extendedKeyUsage, sequence(integer(1))],
    ['a purpose that breaks off', of.extendedKeyUsage, sequence(tlv(6, hex('2b86')))],
    ['a purpose without a value', of.extendedKeyUsage, sequence(tlv(6))],
    ['a key id of another type', of.subjectKeyId, sequence()],
    ['an authority of another type', of.authorityKeyId, octets(hex('01'))],
    ['an authority with a fourth field', of.authorityKeyId, sequence(implicit(3, hex('01')))],
    ['an authority with an empty number', of.authorityKeyId, sequence(implicit(2, hex('')))],
    ['a policy without its OID', of.policies, sequence(sequence())],
    ['a mapping to nothing', of.mappings, sequence(sequence(oid('1.2.3')))],
    ['a mapping to two', of.mappings, sequence(sequence(oid('1.2.3'), oid('1.2.4'), oid('1.2.5')))],
    ['mappings of another type', of.mappings, oid('1.2.3')],
    ['a negative count of certificates', of.policyConstraints, sequence(implicit(0, hex('ff')))],
    ['a count without a value', of.policyConstraints, sequence(implicit(1, hex('')))],
    ['policy constraints with a third field', of.policyConstraints, sequence(implicit(2, hex('00')))],
    ['no anyPolicy after less than none', of.inhibitAnyPolicy, tlv(2, hex('80'))],
    ['no anyPolicy, of another type', of.inhibitAnyPolicy, sequence(integer(1))],
    ['a place without a name', of.access, sequence(sequence(ocsp))],
    ['a place with two names', of.access, sequence(sequence(ocsp, url, url))],
    ['a list by a name of another type', of.distributionPoints, point(explicit(0, url))],
    ['a list with a fourth field', of.distributionPoints, point(explicit(3, url))],
    ['a list by an empty name', of.distributionPoints, point(explicit(0))],
    ['a changed list of another type', of.freshestCrl, octets(hex('01'))],
    ['a tree with a maximum', of.nameConstraints, subtree(implicit(1, hex('01')))],
    ['a third list of trees', of.nameConstraints, sequence(explicit(2, sequence(dns('a.test'))))],
    [
      'a subnet of seven octets',
      of.nameConstraints,
      sequence(explicit(0, sequence(forge.ip(1, 2, 3, 4, 5, 6, 7)))),
    ],
  ])('%s', (_, type, value) => {
    const facts = factsOf(forge.extension(type, value, true));
    expect(facts.defects).toEqual([
      { code: 'unreadable-extension', where: `tbsCertificate.extensions[0] ${type}` },
    ]);
    expect(facts.unknownCritical).toEqual([type]);
    expect(factsOf(forge.extension(type, value)).unknownCritical).toEqual([]);
  });
});

test('what could be read of odd extensions is among the facts', () => {
  const facts = factsOf(
    forge.extension(of.altName, sequence(forge.ip(1), dns('b\u00fccher.test'), dns('a.test'))),
    forge.extension(of.basicConstraints, sequence(boolean(false), integer(3))),
    forge.extension(of.keyUsage, bits(hex('0680'), 7)),
    forge.extension(of.extendedKeyUsage, sequence()),
    forge.extension(of.policies, sequence(policy(), policy(integer(1)))),
    forge.extension(of.subjectKeyId, octets(hex('0a'))),
    forge.extension(of.authorityKeyId, sequence(explicit(1, forge.directory('CA')), implicit(2, hex('01')))),
  );
  expect(facts.san?.dns).toEqual(['b\u00fccher.test', 'a.test']);
  expect(facts.basicConstraints).toEqual({ ca: false, pathLength: 3, critical: false });
  expect(facts.keyUsage?.usages).toEqual(['keyCertSign', 'cRLSign', 'decipherOnly']);
  expect(facts.extendedKeyUsage).toEqual({ oids: [], critical: false });
  expect(facts.policies).toEqual(['1.2.3.4', '1.2.3.4']);
  expect([facts.subjectKeyId, facts.authorityKeyId]).toEqual(['0a', null]);
});

test('a depth beyond all paths is the largest number there is', () => {
  const { basicConstraints } = factsOf(
    forge.extension(of.basicConstraints, sequence(boolean(true), tlv(2, hex('7fffffffffffffffff')))),
  );
  expect(basicConstraints?.pathLength).toBe(Number.MAX_SAFE_INTEGER);
});
