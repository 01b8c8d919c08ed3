import { expect, test } from 'vitest';
import { stapleRevoked } from '../../../../lib/checks/certificate/staple-revoked.ts';
import { stapleUnusable } from '../../../../lib/checks/certificate/staple-unusable.ts';
import { facts, handshake } from '../../../support/subject.ts';
import { sayOfChain } from '../support.ts';

// What a good, revoked or stale answer is told as is seen in the lab, with real responses.

test('without a staple nothing is known of revocation, and nothing is wrong', () => {
  expect(sayOfChain(stapleRevoked).said).toBe('not-observed not-asked');
  expect(sayOfChain(stapleUnusable).said).toBe('pass not-needed');
});

test('a must-staple certificate without a staple fails', () => {
  expect(sayOfChain(stapleUnusable, { leaf: facts({ mustStaple: true }) }).said).toBe(
    'fail must-staple-missing',
  );
});

test('a staple that is no OCSP response fails, and says nothing of revocation', () => {
  const handshakes = [handshake({ staple: Buffer.from('not a response').toString('base64') })];
  expect(sayOfChain(stapleUnusable, { handshakes }).said).toBe('fail unreadable');
  expect(sayOfChain(stapleRevoked, { handshakes }).said).toBe('not-observed says-nothing');
});

test('a responder’s refusal to answer, stapled, fails', () => {
  // OCSPResponse { responseStatus tryLater(3) }
  const handshakes = [handshake({ staple: Buffer.from('30030a0103', 'hex').toString('base64') })];
  expect(sayOfChain(stapleUnusable, { handshakes }).said).toBe('fail no-answer');
});

test('each address staples for itself: a usable answer at one does not help the other', () => {
  // OCSPResponse { responseStatus tryLater(3) }
  const poor = handshake({ staple: Buffer.from('30030a0103', 'hex').toString('base64') });
  expect(sayOfChain(stapleUnusable, { handshakes: [handshake(), poor] }).said).toBe('fail no-answer');
  const leaf = facts({ mustStaple: true });
  expect(sayOfChain(stapleUnusable, { handshakes: [handshake(), handshake()], leaf }).said).toBe(
    'fail must-staple-missing',
  );
});

test('a handshake that ended before a staple could come says nothing of it', () => {
  const cut = handshake({ completed: false, version: 'TLSv1.2', keyProof: 'not-observed' });
  const leaf = facts({ mustStaple: true });
  expect(sayOfChain(stapleUnusable, { handshakes: [cut], leaf }).said).toBe('pass not-needed');
});
