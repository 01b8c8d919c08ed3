import { describe, expect, test } from 'vitest';
import { createGate } from '../../../lib/runtime/gate.ts';

describe('the gate', () => {
  test('lets as many in as there are places; the next waits until one leaves', async () => {
    const gate = createGate(2);
    const leaveFirst = await gate.enter('a');
    await gate.enter('b');
    let entered = false;
    const third = gate.enter('c').then(() => {
      entered = true;
    });
    await Promise.resolve();
    expect(entered).toBe(false);
    leaveFirst();
    await third;
    expect(entered).toBe(true);
    expect(gate.running).toBe(2);
  });

  test('leaving twice gives one place only', async () => {
    const gate = createGate(2);
    const leave = await gate.enter('a');
    await gate.enter('b');
    leave();
    leave();
    expect(gate.running).toBe(1);
  });

  test('those who wait are let in in the order in which they came', async () => {
    const gate = createGate(1);
    const leave = await gate.enter('a');
    const order: string[] = [];
    const waiting = ['b', 'c', 'd'].map(async (name) => {
      const go = await gate.enter(name);
      order.push(name);
      go();
    });
    leave();
    await Promise.all(waiting);
    expect(order).toEqual(['b', 'c', 'd']);
    expect(gate.running).toBe(0);
  });

  test('a fifth look at the same target is refused, at another target it is not', async () => {
    const gate = createGate(10);
    const leave = await gate.enter('x:443');
    for (let i = 0; i < 3; i += 1) await gate.enter('x:443');
    await expect(gate.enter('x:443')).rejects.toMatchObject({ code: 'target-busy', status: 429 });
    await expect(gate.enter('x:444')).resolves.toBeTypeOf('function');
    leave();
    await expect(gate.enter('x:443')).resolves.toBeTypeOf('function');
  });

  test('when the line is full too, whoever comes is refused at once', async () => {
    const gate = createGate(1);
    await gate.enter('0');
    const waiting = [1, 2, 3, 4].map((n) => gate.enter(String(n)));
    await expect(gate.enter('5')).rejects.toMatchObject({ code: 'busy', status: 503 });
    expect(waiting).toHaveLength(4);
  });

  test('whoever goes away while waiting frees the line and the target', async () => {
    const gate = createGate(1);
    const leave = await gate.enter('a');
    const gone = new AbortController();
    const waiting = gate.enter('b', gone.signal);
    gone.abort(new Error('closed'));
    await expect(waiting).rejects.toThrow('closed');
    const next = gate.enter('c');
    leave();
    const leaveNext = await next;
    leaveNext();
    expect(gate.running).toBe(0);
  });

  test('whoever is gone already is not let in', async () => {
    const gate = createGate(1);
    await expect(gate.enter('a', AbortSignal.abort(new Error('closed')))).rejects.toThrow('closed');
    expect(gate.running).toBe(0);
  });
});
