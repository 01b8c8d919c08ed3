import { describe, expect, it } from 'vitest';
import { layOut, sharedNodes, zonesOf } from '../../../components/chain/layout.ts';
import { lane, node } from './lanes.ts';

describe('the lanes of a chain picture', () => {
  it('lets another path leave the trunk after the last certificate that they share', () => {
    const main = lane('main', [node('a'), node('b'), node('c')]);
    const other = lane('alternative', [node('a'), node('b'), node('d')]);
    const [trunk, ...rest] = layOut([main, other]);
    expect(rest).toEqual([]);
    expect(trunk?.branches).toEqual([{ lane: other, from: 2, row: 3 }]);
  });

  it('draws a path that shares nothing by itself', () => {
    const main = lane('main', [node('a'), node('b')]);
    const other = lane('alternative', [node('c'), node('d')]);
    expect(layOut([main, other]).map((trunk) => trunk.lane)).toEqual([main, other]);
  });

  it('gives every address a trunk of its own', () => {
    const lanes = [lane('main', [node('a')]), lane('address', [node('a')]), lane('address', [node('b')])];
    expect(layOut(lanes)).toHaveLength(3);
  });

  it('makes room for the longest of trunk and branches', () => {
    const main = lane('main', [node('a'), node('b')]);
    const other = lane('alternative', [node('a'), node('c'), node('d'), node('e')]);
    expect(layOut([main, other])[0]?.columns).toBe(4);
  });

  it('starts branches below a reason box that stands in their way', () => {
    const main = lane('main', [node('a'), node('b'), node(null)], ['signed', 'broken']);
    const other = lane('alternative', [node('a'), node('c')]);
    expect(layOut([main, other])[0]?.branches[0]?.row).toBe(4);
  });

  it('leaves branches beside a reason box at the leaf', () => {
    const main = lane('main', [node('a'), node('b')], ['broken']);
    const other = lane('alternative', [node('a'), node('c')]);
    expect(layOut([main, other])[0]?.branches[0]?.row).toBe(3);
  });

  it('finds the fault at a broken edge before one at a node', () => {
    const main = lane('main', [node('a', { finding: 7 }), node('b')], ['broken']);
    expect(layOut([main])[0]?.fault).toEqual({ at: 'edge', index: 0, finding: null });
  });

  it('finds the fault at a node', () => {
    const main = lane('main', [node('a'), node('b', { finding: 4 })]);
    expect(layOut([main])[0]?.fault).toEqual({ at: 'node', index: 1, finding: 4 });
  });

  it('never counts two missing certificates as the same', () => {
    expect(
      sharedNodes(lane('main', [node('a'), node(null)]), lane('alternative', [node('a'), node(null)])),
    ).toBe(1);
  });
});

describe('the titles above a lane', () => {
  it('spans neighbours with the same title', () => {
    const zones = zonesOf(
      lane('main', [
        node('a'),
        node('b'),
        node('c', { origin: 'store', role: 'root', trustedIn: ['mozilla'] }),
      ]),
    );
    expect(zones).toEqual([
      { name: 'sends', from: 0, to: 2 },
      { name: 'has', from: 2, to: 3 },
    ]);
  });

  it('says that a fetched certificate should be sent only where the chain breaks for want of it', () => {
    const nodes = [node('a'), node('b', { origin: 'fetched' })];
    expect(zonesOf(lane('main', nodes, ['broken']))[1]?.name).toBe('should-send');
    expect(zonesOf(lane('main', nodes))[1]?.name).toBe('fetched');
  });

  it('asks the client, not the server, for a missing root', () => {
    const zones = zonesOf(lane('main', [node('a'), node(null, { role: 'root' })], ['broken']));
    expect(zones[1]?.name).toBe('lacks');
  });

  it('counts a root that is sent and trusted as the client’s', () => {
    const zones = zonesOf(lane('main', [node('a'), node('b', { role: 'root', trustedIn: ['mozilla'] })]));
    expect(zones[1]?.name).toBe('has');
  });
});
