import type { AddressPolicy } from './address-policy.ts';
import type { Budget } from './budget.ts';
import type { Lookup, Overlay } from './resolve.ts';

/** What every step onto the network needs: who may be reached, who knows the names, how much time is left. */
export interface Network {
  readonly policy: AddressPolicy;
  readonly lookup: Lookup;
  readonly overlay: Overlay;
  readonly budget: Budget;
}
