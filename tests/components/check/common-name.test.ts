import { describe, expect, it } from 'vitest';
import { commonName } from '../../../components/check/common-name.ts';

describe('the common name in a distinguished name', () => {
  it('is found wherever it stands', () => {
    expect(commonName('CN=Example CA,O=Example')).toBe('Example CA');
    expect(commonName('C=JP,O=Example+CN=Example CA')).toBe('Example CA');
  });

  it('keeps commas that are escaped', () => {
    expect(commonName('CN=Example\\, Inc.,C=JP')).toBe('Example, Inc.');
  });

  it('leaves names without one as they are', () => {
    expect(commonName('O=Example CN,C=JP')).toBe('O=Example CN,C=JP');
  });
});
