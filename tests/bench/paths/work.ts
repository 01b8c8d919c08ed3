import { searchPaths } from '../../../lib/paths/search.ts';
import type { TrustStore } from '../../../lib/roots/store.ts';
import { noon } from '../../lib/x509/forge.ts';
import { printTable } from '../table.ts';
import { type Load, type Series, series } from './hostile.ts';
import { processorTime } from './processor.ts';
import { median } from './rounds.ts';
import { countSignatures } from './signature-count.ts';

const TURNS = 3;
const REPEATS = 7;
/** Growth of the cost by up to this much more than that of the work still counts as linear: small sizes are noisy. */
const SLACK = 1.5;

interface Measured {
  readonly size: number;
  readonly coldMs: number;
  readonly warmMs: number;
  readonly signatures: number;
  readonly cut: boolean;
  readonly valid: boolean;
}

/** How the cost of a search grows with what a server may send, and where a budget ends it. */
export function benchWork(): void {
  const rows = series.flatMap((each) => {
    const measured = each.sizes.map((size) => measure(each, size));
    return measured.map((one, index) => [
      each.title,
      String(one.size),
      one.coldMs.toFixed(2),
      one.warmMs.toFixed(3),
      ((1000 * one.warmMs) / one.size).toFixed(1),
      String(one.signatures),
      one.valid ? 'valid' : 'not valid',
      growth(one, measured[index - 1]),
    ]);
  });
  console.log(
    'Cost against work; one search, milliseconds of the processor: cold = certificates never seen, warm = seen before.',
  );
  printTable(['work', 'size', 'cold', 'warm', 'warm, µs each', 'signatures', 'answer', 'verdict'], rows);
}

function growth(one: Measured, smaller: Measured | undefined): string {
  if (one.cut) return 'cut';
  if (smaller === undefined) return '';
  const cost = one.warmMs / smaller.warmMs;
  return cost <= (SLACK * one.size) / smaller.size ? 'linear' : `STEEPER: ${cost.toFixed(1)} times the cost`;
}

function measure({ make }: Series, size: number): Measured {
  const loads = Array.from({ length: TURNS }, (_, turn) => make(size, turn));
  const cold = loads.map((load) => timed(load, storeOf(load)).ms);
  const [last] = loads.slice(-1);
  if (last === undefined) throw new Error('no turn was taken');
  const store = storeOf(last);
  const warm = Array.from({ length: REPEATS }, () => timed(last, store));
  const search = searchIn(last, store);
  return {
    size,
    coldMs: median(cold),
    warmMs: median(warm.map(({ ms }) => ms)),
    signatures: countSignatures(() => searchIn(last, store)),
    cut: search.exhausted,
    valid: search.paths.some(({ valid }) => valid),
  };
}

function timed(load: Load, store: TrustStore) {
  const start = processorTime();
  const search = searchIn(load, store);
  return { ms: (processorTime() - start) / 1000, search };
}

function searchIn({ sent }: Load, store: TrustStore) {
  return searchPaths({ sent, fetched: [], stores: [store], now: noon, purpose: 'server' });
}

function storeOf({ root }: Load): TrustStore {
  return { id: 'operator', source: 'benchmark', decides: true, anchors: [root] };
}
