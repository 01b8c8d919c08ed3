import { expect, test } from 'vitest';
import { handshakeSchema, observationSchema } from '../../../lib/observation/schema.ts';
import { handshake, observation } from '../../support/subject.ts';

/** The same without fields that observations did not have when they were first stored. */
function without(whole: object, ...fields: readonly string[]): unknown {
  return Object.fromEntries(Object.entries(whole).filter(([key]) => !fields.includes(key)));
}

test('a handshake stored before anybody asked for pages is read, with nothing claimed', () => {
  const older = without(handshake(), 'starttls', 'clientAuth', 'chainBroken');
  expect(handshakeSchema.parse(older)).toMatchObject({
    starttls: null,
    clientAuth: null,
    chainBroken: false,
  });
});

test('an observation stored before anybody looked at port 80 is read', () => {
  expect(observationSchema.parse(without(observation(), 'port80')).port80).toBeNull();
});
