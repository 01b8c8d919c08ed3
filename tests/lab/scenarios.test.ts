import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { causeIds } from '../../lib/causes/ids.ts';
import { scenarios } from './scenarios/index.ts';

const files = readdirSync(new URL('./scenarios/', import.meta.url))
  .filter((file) => file !== 'index.ts')
  .map((file) => file.replace(/\.ts$/, ''))
  .sort();

describe('scenarios', () => {
  it('are listed in the index, sorted, each under its file name', () => {
    expect(scenarios.map(({ id }) => id)).toEqual(files);
  });

  it.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
    '%s has a title in both languages',
    (_id, { title }) => {
      expect(title.en).toMatch(/^[A-Z\dn].{10,}[^.]$/);
      expect(title.ja).toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}].{3,}/u);
      expect(title.ja).not.toMatch(/。$/);
    },
  );

  it('never expect a cause both as primary and besides', () => {
    const twice = scenarios.filter(({ primary, also }) => primary !== null && also.includes(primary));
    expect(twice).toEqual([]);
  });

  it('need the program that they are named for', () => {
    for (const { product, needs } of scenarios) {
      expect(needs.includes('openssl')).toBe(product === 'openssl');
      expect(needs.includes('nginx')).toBe(product === 'nginx');
    }
  });

  it('show every cause that one look at a server can decide', () => {
    const elsewhere = [
      'clock-skew',
      'chain-disorder',
      'local-ca-store-missing',
      'client-cert-bad',
      'interception',
    ];
    const notHere = [...elsewhere, 'ct-missing', 'pinning', 'ssh-host-key'];
    const shown = new Set(scenarios.map(({ primary }) => primary));
    expect(causeIds.filter((cause) => !shown.has(cause)).sort()).toEqual(notHere.sort());
  });
});
