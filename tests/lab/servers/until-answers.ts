import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Tethered } from './tethered.ts';

/** A cold web server needs well under a second; a machine busy with other tests gets five. */
const startBudgetMs = 5000;
const pollMs = 20;

/** Waits until somebody listens on the port; throws with the program's own words when nobody does. */
export async function untilAnswers(program: Tethered, port: number, name: string): Promise<void> {
  const deadline = Date.now() + startBudgetMs;
  while (program.running() && Date.now() < deadline) {
    if (await answers(port)) return;
    await wait(pollMs);
  }
  throw new Error(`${name} did not start: ${program.said().trim() || 'it said nothing'}`);
}

/** Whether somebody listens on the port. */
export function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
