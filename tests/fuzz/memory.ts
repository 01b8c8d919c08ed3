import type { Scenario } from './scenario.ts';
import { type Judge, trialOf } from './trial.ts';

/**
 * What has become of scenarios that were answered before: nothing that came in between, remembered as it may be,
 * is to change an answer.
 */
export class Memory {
  readonly #scenarios: readonly Scenario[];
  readonly #signed: ReadonlySet<string>;
  readonly #judge: Judge;
  readonly #before: readonly string[];

  constructor(scenarios: readonly Scenario[], signed: ReadonlySet<string>, judge: Judge) {
    this.#scenarios = scenarios;
    this.#signed = signed;
    this.#judge = judge;
    this.#before = this.#answers();
  }

  #answers(): readonly string[] {
    return this.#scenarios.map((scenario) => trialOf(scenario, this.#signed, this.#judge).answers);
  }

  problems(): readonly string[] {
    const now = this.#answers();
    return this.#scenarios
      .filter((_scenario, index) => now[index] !== this.#before[index])
      .map(({ label }) => `what came before has changed the answer about: ${label}`);
  }
}
