import { expect, test } from 'vitest';
import { nameNeeded } from '../../../../lib/checks/name/name-needed.ts';
import type { Handshake } from '../../../../lib/observation/schema.ts';
import { endpoint, failedHandshake, handshake, observation, subject } from '../../../support/subject.ts';
import { sayOfLook } from '../support.ts';

function say(...handshakes: Handshake[]) {
  return sayOfLook(nameNeeded, subject({ observation: observation({ endpoints: [endpoint(handshakes)] }) }))
    .said;
}

const nameless = { kind: 'no-sni' as const, sni: null };

test('the same leaf without a name is said', () => {
  expect(say(handshake(), handshake(nameless))).toBe('pass same');
});

test('another leaf without a name is said', () => {
  expect(say(handshake(), handshake({ ...nameless, chain: ['f'.repeat(64)] }))).toBe(
    'pass other-certificate',
  );
});

test('a refusal without a name is said', () => {
  expect(say(handshake(), failedHandshake({ code: 'alert', alert: 112 }, nameless))).toBe(
    'pass refused-without',
  );
});

test('with one handshake only there is nothing to compare', () => {
  expect(say(handshake())).toBe('not-observed not-compared');
});
