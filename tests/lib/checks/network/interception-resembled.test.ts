import { expect, test } from 'vitest';
import { interceptionResembled } from '../../../../lib/checks/network/interception-resembled.ts';
import { facts, LEAF, name, search, stopping } from '../../../support/subject.ts';
import { sayOfChain } from '../support.ts';

function said(issuer: string) {
  const leaf = facts({ issuer: name(issuer) });
  return sayOfChain(
    interceptionResembled,
    { sent: [LEAF], leaf, search: search([stopping([LEAF])]) },
    { known: [leaf] },
  );
}

test.each([
  'Zscaler Intermediate Root CA (zscalertwo.net)',
  'FortiGate CA',
  'mitmproxy',
  'Avast Web/Mail Shield Root',
  'Kaspersky Anti-Virus Personal Root Certificate',
  'Netskope Certificate Authority',
  'Cisco Umbrella Secondary SubCA',
])('an issuer called “%s” is a resemblance', (issuer) => {
  expect(said(issuer).said).toBe('warn resembles');
});

test.each(['Example Issuing CA', 'Resettlement Office CA', 'Squidward Holdings CA'])(
  'an issuer called “%s” is none',
  (issuer) => {
    expect(said(issuer).said).toBe('not-observed nothing-odd');
  },
);

test('a certificate of a public CA was not made by a proxy, whatever its names', () => {
  const leaf = facts({ issuer: name('Sophos Public CA') });
  expect(sayOfChain(interceptionResembled, { leaf }, { known: [leaf] }).said).toBe(
    'not-observed nothing-odd',
  );
});
