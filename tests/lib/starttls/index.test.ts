import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { starttlsIds } from '../../../lib/starttls/ids.ts';
import { dialogues, starttlsNames, starttlsOfPort, starttlsScheme } from '../../../lib/starttls/index.ts';

describe('the dialogues', () => {
  test('every one stands in a file of its id, and in the index, sorted', () => {
    const beside = ['conversation', 'define', 'ids', 'index', 'spoken'];
    const files = readdirSync('lib/starttls')
      .filter((file) => file.endsWith('.ts'))
      .map((file) => file.replace(/\.ts$/, ''));
    expect(files.filter((id) => !beside.includes(id)).sort()).toEqual([...starttlsIds]);
    expect(Object.keys(dialogues)).toEqual([...starttlsIds]);
    for (const id of starttlsIds) expect(dialogues[id].id).toBe(id);
  });

  test('no scheme and no port belongs to two', () => {
    const schemes = starttlsIds.flatMap((id) => Object.keys(dialogues[id].schemes));
    expect(new Set(schemes).size).toBe(schemes.length);
    const ports = starttlsIds.flatMap((id) => [...new Set(Object.values(dialogues[id].schemes))]);
    expect(new Set(ports).size).toBe(ports.length);
    expect(starttlsNames).toEqual([...schemes].sort());
  });

  test.each([
    ['submission', 'smtp', 587],
    ['SMTP', 'smtp', 25],
    ['postgresql', 'postgres', 5432],
    ['mariadb', 'mysql', 3306],
  ])('%s is %s on port %i', (scheme, id, port) => {
    expect(starttlsScheme(scheme)).toEqual({ id, port });
    expect(starttlsOfPort(port)).toBe(id);
  });

  test('ports with TLS from the first byte, and schemes that nobody knows, stand for none', () => {
    for (const port of [443, 465, 636, 993, 995, 22]) expect(starttlsOfPort(port)).toBeNull();
    for (const scheme of ['https', 'irc', '', 'constructor', '__proto__'])
      expect(starttlsScheme(scheme)).toBeNull();
  });
});
