import { describe, expect, test } from 'vitest';
import { Allowance } from '../../../../lib/paths/budget.ts';
import type { Ending, PathContext } from '../../../../lib/paths/context.ts';
import type { PathNode } from '../../../../lib/paths/node.ts';
import { lifetime } from '../../../../lib/paths/rules/lifetime.ts';
import { timestamps } from '../../../../lib/paths/rules/timestamps.ts';
import { validity } from '../../../../lib/paths/rules/validity.ts';
import { octets } from '../../x509/der-writer.ts';
import * as forge from '../../x509/forge.ts';
import { issuer, leaf, nodeOf, say, valuesOf } from './say.ts';

const root = forge.authority('Root');
const intermediate = forge.authority('CA', root);
const day = (text: string) => new Date(`${text}Z`);

function path(nodes: readonly PathNode[], change: Partial<PathContext> = {}): PathContext {
  return {
    nodes,
    links: nodes.slice(1).map(() => 'valid'),
    ending: { kind: 'anchor' },
    now: forge.noon,
    purpose: 'server',
    host: null,
    intermediatesMax: null,
    comparisons: new Allowance(0),
    revocation: null,
    ...change,
  };
}

describe('lifetime', () => {
  const living = (from: string, to: string) =>
    forge.server(root, { notBefore: day(from), notAfter: day(to) });

  test.each([
    ['200 days', '2026-03-15T00:00:00', '2026-09-30T23:59:59', undefined],
    ['200 days and a second', '2026-03-15T00:00:00', '2026-10-01T00:00:00', [201, 200, 'days', '2026-03-15']],
    ['398 days, the day before', '2026-03-14T00:00:00', '2027-04-15T23:59:59', undefined],
    ['398 days and a second', '2020-09-01T00:00:00', '2021-10-04T00:00:00', [399, 398, 'days', '2020-09-01']],
    ['100 days', '2027-03-15T00:00:00', '2027-06-22T23:59:59', undefined],
    ['101 days', '2027-03-15T00:00:00', '2027-06-23T23:59:59', [101, 100, 'days', '2027-03-15']],
    ['48 days', '2029-03-15T00:00:00', '2029-05-01T23:59:59', [48, 47, 'days', '2029-03-15']],
    ['825 days', '2018-03-01T00:00:00', '2020-06-02T23:59:59', undefined],
    ['826 days', '2018-03-01T00:00:00', '2020-06-03T23:59:59', [826, 825, 'days', '2018-03-01']],
    ['39 months', '2015-04-01T12:00:00', '2018-07-01T12:00:00', undefined],
    [
      '39 months and a second',
      '2015-04-01T12:00:00',
      '2018-07-01T12:00:01',
      [1188, 39, 'months', '2015-04-01'],
    ],
    ['61 months', '2012-07-01T00:00:00', '2017-08-01T00:00:00', [1858, 60, 'months', '2012-07-01']],
    ['ten years before there was a limit', '2012-06-30T00:00:00', '2022-06-30T00:00:00', undefined],
  ] as const)('%s', (_, from, to, values) => {
    const made = living(from, to);
    const [days, limit, unit, since] = values ?? [];
    expect(valuesOf(lifetime, made, leaf)).toEqual(values && { days, limit, unit, from: since });
    expect(say(lifetime, made, issuer)).toEqual([]);
  });
});

describe('validity', () => {
  const early = day('2026-02-01T00:00:00');
  const late = day('2026-12-01T00:00:00');
  const leafOf = (change: Partial<forge.Draft>) => nodeOf(forge.server(intermediate, change));
  const caOf = (change: Partial<forge.Draft>) => nodeOf(forge.authority('CA', root, change));
  const rootOf = (change: Partial<forge.Draft>) => nodeOf(forge.authority('Root', undefined, change));
  const sound = { leaf: leafOf({}), ca: caOf({}), root: rootOf({}) };
  const anchored: Ending = { kind: 'anchor' };
  const stray: Ending = { kind: 'self-signed', signature: 'valid' };

  test.each([
    ['sound', [sound.leaf, sound.ca, sound.root], anchored, []],
    ['an expired leaf', [leafOf({ notAfter: early }), sound.ca, sound.root], anchored, ['expired']],
    [
      'a leaf from tomorrow',
      [leafOf({ notBefore: late }), sound.ca, sound.root],
      anchored,
      ['not-yet-valid'],
    ],
    [
      'an expired intermediate',
      [sound.leaf, caOf({ notAfter: early }), sound.root],
      anchored,
      ['issuer-expired'],
    ],
    [
      'an intermediate from tomorrow',
      [sound.leaf, caOf({ notBefore: late }), sound.root],
      anchored,
      ['issuer-not-yet-valid'],
    ],
    ['an expired anchor', [sound.leaf, sound.ca, rootOf({ notAfter: early })], anchored, ['anchor-expired']],
    [
      'an anchor from tomorrow',
      [sound.leaf, rootOf({ notBefore: late })],
      anchored,
      ['anchor-not-yet-valid'],
    ],
    [
      'an expired root that no store has',
      [sound.leaf, rootOf({ notAfter: early })],
      stray,
      ['issuer-expired'],
    ],
    ['an expired leaf that is its own anchor', [rootOf({ notAfter: early })], anchored, ['expired']],
  ] as const)('%s', (_, nodes, ending, said) => {
    const found = validity(path(nodes, { ending }));
    expect(found.map(({ fault }) => fault)).toEqual(said);
    const outside = nodes.find((node) => !Object.values(sound).includes(node));
    for (const { at } of found) expect(at).toBe(outside?.sha256);
  });

  test.each([
    ['the first second', '2026-01-01T00:00:00.000', []],
    ['a millisecond before', '2025-12-31T23:59:59.999', ['not-yet-valid']],
    ['the end of the last second', '2027-01-01T00:00:00.999', []],
    ['the second after', '2027-01-01T00:00:01.000', ['expired']],
  ])('%s', (_, now, said) => {
    expect(validity(path([sound.leaf], { now: day(now) })).map(({ fault }) => fault)).toEqual(said);
  });
});

describe('timestamps', () => {
  const { dns, extension, subjectAltName } = forge;
  const entry = Buffer.from('000a00000000000000000000', 'hex');
  const list = (count: number) => {
    const entries = Buffer.concat(Array(count).fill(entry));
    const length = Buffer.of(entries.length >> 8, entries.length & 0xff);
    return extension('1.3.6.1.4.1.11129.2.4.2', octets(Buffer.concat([length, entries])));
  };
  const logged = (count: number, to: string, from = '2026-01-01T00:00:00') =>
    nodeOf(
      forge.server(root, {
        notBefore: day(from),
        notAfter: day(to),
        extensions: [subjectAltName(dns('www.example.test')), ...(count === 0 ? [] : [list(count)])],
      }),
    );
  const publicRoot = nodeOf(root, ['mozilla', 'system']);
  const privateRoot = nodeOf(root, ['operator']);

  test.each([
    ['2 for 180 days', logged(2, '2026-06-30T00:00:00'), undefined],
    ['1 for 180 days', logged(1, '2026-06-30T00:00:00'), { found: 1, least: 2 }],
    ['2 for 180 days and a second', logged(2, '2026-06-30T00:00:01'), { found: 2, least: 3 }],
    ['3 for a year', logged(3, '2027-01-01T00:00:00'), undefined],
    ['none', logged(0, '2026-03-01T00:00:00'), { found: 0, least: 2 }],
    ['none before they were asked for', logged(0, '2019-01-01T00:00:00', '2018-04-29T00:00:00'), undefined],
  ])('%s', (_, node, values) => {
    const expected = values && [{ fault: 'timestamps-too-few', at: node.sha256, values }];
    expect(timestamps(path([node, publicRoot]))).toEqual(expected ?? []);
  });

  test('not asked of private roots, of clients, and where no anchor is reached', () => {
    const none = logged(0, '2026-03-01T00:00:00');
    expect(timestamps(path([none, privateRoot]))).toEqual([]);
    expect(timestamps(path([none, publicRoot], { purpose: 'client' }))).toEqual([]);
    expect(
      timestamps(path([none, publicRoot], { ending: { kind: 'self-signed', signature: 'valid' } })),
    ).toEqual([]);
  });
});
