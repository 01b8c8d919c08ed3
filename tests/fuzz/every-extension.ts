import {
  bits,
  explicit,
  implicit,
  integer,
  octets,
  oid,
  sequence,
  text,
  tlv,
} from '../lib/x509/der-writer.ts';
import {
  caIssuers,
  clientAuth,
  directory,
  dns,
  email,
  extendedKeyUsage,
  extension,
  ip,
  type Made,
  mustStaple,
  nameConstraints,
  otherName,
  serverAuth,
  subjectAltName,
  uri,
} from '../lib/x509/forge.ts';

const policy = '2.23.140.1.2.1';
const anyIpv4 = ip(...Buffer.alloc(8));
const anyIpv6 = ip(...Buffer.alloc(32));

const policies = extension(
  '2.5.29.32',
  sequence(
    sequence(
      oid(policy),
      sequence(
        sequence(oid('1.3.6.1.5.5.7.2.1'), text(0x16, 'http://policy.test/')),
        sequence(oid('1.3.6.1.5.5.7.2.2'), sequence(text(0x0c, 'A notice'))),
      ),
    ),
    sequence(oid('2.5.29.32.0')),
  ),
);

const crlUrl = (url: string) => explicit(0, explicit(0, uri(url)));

const distributionPoints = extension(
  '2.5.29.31',
  sequence(
    sequence(crlUrl('http://crl.test/1.crl')),
    // Reasons and a signer of its own: RFC 5280 §4.2.1.13 in full.
    sequence(
      crlUrl('http://crl.test/2.crl'),
      implicit(1, Buffer.from([1, 0x60])),
      tlv(0xa2, directory('Lists')),
    ),
  ),
);

const anEntry = (fill: number) => Buffer.concat([Buffer.from([0, 119]), Buffer.alloc(119, fill)]);
const timestamps = extension(
  '1.3.6.1.4.1.11129.2.4.2',
  octets(Buffer.concat([Buffer.from([0, 242]), anEntry(1), anEntry(2)])),
);

const shared = [
  policies,
  distributionPoints,
  extension('2.5.29.18', sequence(email('ca@example.test'), uri('http://ca.test/'))),
  extension('2.5.29.46', sequence(sequence(crlUrl('http://crl.test/delta.crl')))),
  extension('2.5.29.16', sequence(implicit(0, Buffer.from('20260101000000Z')))),
  extension('1.2.3.4.5', octets(Buffer.from('unknown'))),
];

/** Identifier, issuer and serial number of the signer. */
function fullAuthorityKeyId(signer: Made): Buffer {
  const issuer = tlv(0xa1, explicit(4, signer.name));
  const serial = implicit(2, Buffer.from([0x10, 0x01]));
  return extension('2.5.29.35', sequence(implicit(0, signer.key.keyId), issuer, serial));
}

/** For a CA: all that constrains, with values that hinder none of the names below. */
export const everyExtensionOfAuthorities: readonly Buffer[] = [
  ...shared,
  extendedKeyUsage(serverAuth, clientAuth, '1.3.6.1.5.5.7.3.9'),
  nameConstraints(
    [dns('example.test'), email('example.test'), uri('.example.test'), anyIpv4, anyIpv6, directory([])],
    [dns('other.test'), email('root@example.test'), ip(10, 0, 0, 0, 255, 0, 0, 0), directory('Nobody')],
  ),
  extension('2.5.29.33', sequence(sequence(oid(policy), oid('2.23.140.1.2.2')))),
  extension('2.5.29.36', sequence(implicit(0, Buffer.from([3])), implicit(1, Buffer.from([2]))), true),
  extension('2.5.29.54', integer(1), true),
  extension('2.16.840.1.113730.1.1', bits(Buffer.from([0x04]), 2)),
];

/** For a leaf: every form of name, and every other extension that servers' certificates have. */
export function everyExtensionOfLeaf(signer: Made): readonly Buffer[] {
  return [
    ...shared,
    fullAuthorityKeyId(signer),
    extension('2.5.29.19', sequence()),
    extendedKeyUsage(serverAuth, clientAuth),
    subjectAltName(
      ...[dns('www.example.test'), dns('*.example.test'), dns('xn--bcher-kva.example.test')],
      ...[email('web@example.test'), uri('https://www.example.test/'), ip(192, 0, 2, 1)],
      ip(...Array.from({ length: 16 }, (_, index) => index)),
      directory([
        ['2.5.4.6', 'JP', 0x13],
        ['2.5.4.10', '\u4f8b', 0x0c],
      ]),
      otherName('1.3.6.1.4.1.311.20.2.3', 'user@example.test'),
    ),
    caIssuers('http://ca.test/ca.cer'),
    mustStaple(),
    timestamps,
  ];
}
