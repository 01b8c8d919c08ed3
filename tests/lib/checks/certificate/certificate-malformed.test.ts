import { expect, test } from 'vitest';
import { certificateMalformed } from '../../../../lib/checks/certificate/certificate-malformed.ts';
import { facts, failedHandshake, LEAF } from '../../../support/subject.ts';
import { sayOfChain } from '../support.ts';

const defect = { code: 'trailing-bytes', where: 'offset 512' };

test('an empty Certificate message fails', () => {
  expect(sayOfChain(certificateMalformed, { sent: [], leaf: null }).said).toBe('fail empty-message');
});

test('a certificate that cannot be read fails with its position and where reading stopped', () => {
  const certificates = new Map([[LEAF, { ok: false as const, unreadable: { sha256: LEAF, defect } }]]);
  expect(sayOfChain(certificateMalformed, { sent: [LEAF], leaf: null }, { certificates })).toMatchObject({
    said: 'fail unreadable',
    values: { position: 1, where: 'offset 512', defect: 'trailing-bytes' },
  });
});

test('an odd encoding that the handshake survived is a warning; one that it did not survive fails', () => {
  const known = [facts({ defects: [defect] })];
  expect(sayOfChain(certificateMalformed, {}, { known }).said).toBe('warn encoding-odd');
  const refused = failedHandshake(
    { code: 'local', detail: 'asn1 encoding routines::wrong tag' },
    { chain: [LEAF] },
  );
  expect(sayOfChain(certificateMalformed, { handshakes: [refused] }, { known }).said).toBe(
    'fail encoding-refused',
  );
});

test('readable certificates pass', () => {
  expect(sayOfChain(certificateMalformed)).toMatchObject({ said: 'pass readable', values: { count: 2 } });
});

test('a list that cannot be taken apart is not called empty', () => {
  const handshakes = [failedHandshake({ code: 'malformed' }, { chain: [] })];
  expect(sayOfChain(certificateMalformed, { sent: [], leaf: null, handshakes }).said).toBe('fail unreadable');
});

test('a message that breaks off behind readable certificates fails', () => {
  const handshakes = [failedHandshake({ code: 'malformed' }, { chain: [LEAF], chainBroken: true })];
  expect(sayOfChain(certificateMalformed, { sent: [LEAF], handshakes })).toMatchObject({
    said: 'fail message-broken',
    values: { count: 1 },
  });
});
