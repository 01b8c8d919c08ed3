import { describe, expect, test } from 'vitest';
import { AppError, asAppError, isAppError, retryAfterOf, toProblem } from '../../../lib/errors/index.ts';
import { describeError } from '../../../lib/runtime/logger.ts';
import { isUnavailable } from '../../../lib/store/unavailable.ts';

describe('errors as problems', () => {
  test('the document has the members of RFC 9457, the constant code and the code’s own members', () => {
    const problem = toProblem(new AppError('rate-limited', { retryAfterSeconds: 7 }), 'en');
    expect(problem).toEqual({
      type: '/api/v1/problems/rate-limited',
      title: 'Too many requests',
      status: 429,
      code: 'rate-limited',
      detail: expect.stringContaining('7 s'),
      retryAfterSeconds: 7,
    });
  });

  test('the words follow the language, the code does not', () => {
    const error = new AppError('address-refused', {
      address: '10.0.0.7',
      range: 'private',
      allow: '10.0.0.7',
    });
    const [english, japanese] = [toProblem(error, 'en'), toProblem(error, 'ja')];
    expect(japanese.code).toBe(english.code);
    expect(japanese.title).not.toBe(english.title);
    for (const { detail } of [english, japanese]) expect(detail).toContain('CERTWHY_ALLOW=10.0.0.7');
  });

  test('when to come back is told by those errors that know', () => {
    expect(retryAfterOf(new AppError('busy', { retryAfterSeconds: 10 }))).toBe(10);
    expect(retryAfterOf(new AppError('not-found', {}))).toBeNull();
  });

  test('an error of another copy of the class counts as ours', () => {
    const foreign = Object.assign(new Error('not-found'), {
      name: 'AppError',
      code: 'not-found',
      status: 404,
      details: {},
    });
    expect(isAppError(foreign)).toBe(true);
    expect(asAppError(foreign)).toBe(foreign);
  });

  test('everything else becomes internal and keeps its cause for the log', () => {
    for (const thrown of [new Error('x'), Object.assign(new Error('x'), { code: 'not-found' }), 'x', null]) {
      expect(asAppError(thrown)).toMatchObject({ code: 'internal', status: 500, cause: thrown });
    }
  });
});

describe('a database that does not answer', () => {
  test.each(['ECONNREFUSED', '57P01', '57P03', '08006', '53300', 'SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT'])(
    '%s',
    (code) => {
      expect(isUnavailable(Object.assign(new Error('x'), { code }))).toBe(true);
    },
  );

  test('also behind other errors, and by the pool’s own words', () => {
    expect(isUnavailable(new AggregateError([Object.assign(new Error(''), { code: 'ECONNREFUSED' })]))).toBe(
      true,
    );
    expect(
      isUnavailable(new Error('x', { cause: Object.assign(new Error(''), { code: 'ETIMEDOUT' }) })),
    ).toBe(true);
    expect(isUnavailable(new Error('timeout exceeded when trying to connect'))).toBe(true);
  });

  test.each(['23505', '42P01', 'SQLITE_CORRUPT', 'ERR_INVALID_ARG_TYPE'])('%s is a fault of ours', (code) => {
    expect(isUnavailable(Object.assign(new Error('x'), { code }))).toBe(false);
  });

  test('something that is no error is no database', () => {
    expect(isUnavailable(undefined)).toBe(false);
  });
});

test('the log tells kind, code and place of an error, never its message', () => {
  const error = Object.assign(new Error('SECRET input', { cause: new RangeError('SECRET too') }), {
    code: 'E_X',
  });
  const told = describeError(error);
  expect(told).toMatchObject({
    kind: 'Error',
    code: 'E_X',
    cause: 'RangeError',
    at: expect.stringContaining('errors.test.ts'),
  });
  expect(JSON.stringify(told)).not.toContain('SECRET');
  expect(describeError('SECRET')).toEqual({ kind: 'string' });
});
