import { verify } from 'node:crypto';
import { searchPaths } from '../../../lib/paths/search.ts';
import type { TrustStore } from '../../../lib/roots/store.ts';
import { noon } from '../../lib/x509/forge.ts';
import { printTable } from '../table.ts';
import { type BenchChain, makeChain } from './chains.ts';
import { type ChainKeys, freshKeys } from './keys.ts';
import { parseWithPkijs, verifyWithPkijs } from './pkijs.ts';
import { byCount, byTime, inTurns, type Plan, type Work } from './rounds.ts';

const shapes: readonly (readonly [keys: ChainKeys, title: string, length: number])[] = [
  ['p256', 'ECDSA P-256', 3],
  ['p256', 'ECDSA P-256', 4],
  ['rsa2048', 'RSA-2048', 3],
  ['rsa2048', 'RSA-2048', 4],
];

/** Rounds long enough for the garbage of each to be collected within them. */
const warmPlan: Plan = { rounds: 21, prepare: byTime(700, 40) };

const coldRounds = 15;
const chainsPerRound = 6;
const coldWarmUp = 10;
const coldPlan: Plan = { rounds: coldRounds, prepare: byCount(coldWarmUp, chainsPerRound) };
const coldChains = coldWarmUp + coldRounds * chainsPerRound;
/** Enough for four keys in each of the cold chains: n prime numbers make n (n − 1) / 2 keys. */
const primes = 34;
/** Chains of throw-away keys, so that the code that reads certificates is compiled before it is timed. */
const readingWarmUp = 400;

/** Verifications per second of the same chains, by us, by the peer, and of nothing but their signatures. */
export async function benchThroughput(): Promise<void> {
  await warmUpReading();
  const rows = [];
  for (const [keys, title, length] of shapes) {
    const warm = await warmTimes(makeChain(length, freshKeys(keys, 6)));
    const cold = await coldTimes(keys, length);
    rows.push([
      `${length} certificates, ${title}`,
      ...[warm('ours'), warm('pkijs'), warm('parsed'), warm('bare')].map(perSecond),
      ...[cold('ours'), cold('pkijs')].map(perSecond),
      times(warm('pkijs') / warm('ours')),
      times(warm('parsed') / warm('ours')),
      times(warm('parsed') / warm('bare')),
      times(warm('ours') / warm('bare')),
      `${(warm('ours') - warm('bare')).toFixed(0)} µs`,
      times(cold('pkijs') / cold('ours')),
    ]);
  }
  console.log(
    'Verifications per second of the processor; warm = certificates seen before, cold = never, nor their keys.',
  );
  console.log('bare = node:crypto’s verify alone. What is wanted stands in brackets.');
  printTable(
    [
      'chain',
      ...['ours warm', 'pkijs warm', 'pkijs parsed', 'bare', 'ours cold', 'pkijs cold'],
      ...['ours : pkijs warm (≥ 50)', 'ours : pkijs parsed', 'bare : pkijs parsed'],
      ...['cost ours : bare (≤ 1.5)', 'beside bare'],
      'ours : pkijs cold (≥ 1.5)',
    ],
    rows,
  );
  console.log('“pkijs parsed” is given its own parsed objects again and again; all others begin with bytes.');
  console.log('“bare : pkijs parsed” is what no verifier here could exceed that checks every signature.');
}

function warmTimes(chain: BenchChain) {
  const store = storeOf(chain);
  const parsed = parseWithPkijs(chain);
  return inTurns(
    {
      // Copies: a service is given new bytes each time, and has to find out that it knows them.
      ours: () => verifyWithOurs({ ...chain, sent: chain.sent.map((der) => Buffer.from(der)) }, store),
      pkijs: () => verifyWithPkijs(parseWithPkijs(chain)),
      parsed: () => verifyWithPkijs(parsed),
      bare: () => verifyBare(chain),
    },
    warmPlan,
  );
}

async function warmUpReading(): Promise<void> {
  const source = freshKeys('p256');
  for (let done = 0; done < readingWarmUp; done += 1) {
    const chain = makeChain(3, source);
    verifyWithOurs(chain, storeOf(chain));
    await verifyWithPkijs(parseWithPkijs(chain));
  }
}

function coldTimes(keys: ChainKeys, length: number) {
  const source = freshKeys(keys, primes);
  const chains = Array.from({ length: coldChains }, () => makeChain(length, source));
  const each = (work: (chain: BenchChain) => unknown): Work => {
    const left = chains.values();
    return () => {
      const { value } = left.next();
      if (value === undefined) throw new Error('no chain is left');
      return work(value);
    };
  };
  return inTurns(
    {
      ours: each((chain) => verifyWithOurs(chain, storeOf(chain))),
      pkijs: each((chain) => verifyWithPkijs(parseWithPkijs(chain))),
    },
    coldPlan,
  );
}

function storeOf({ root }: BenchChain): TrustStore {
  return { id: 'operator', source: 'benchmark', decides: true, anchors: [root] };
}

/** The peer has no say about names: checking one more thing costs us what it costs. */
const host = { value: 'www.example.test', kind: 'dns' } as const;

function verifyWithOurs({ sent }: BenchChain, store: TrustStore): void {
  const [path] = searchPaths({
    sent,
    fetched: [],
    stores: [store],
    now: noon,
    purpose: 'server',
    host,
  }).paths;
  if (!path?.valid) throw new Error(`our own verifier refuses the chain: ${JSON.stringify(path?.faults)}`);
}

function verifyBare({ signatures }: BenchChain): void {
  for (const { tbs, signature, key } of signatures) {
    if (!verify('sha256', tbs, key, signature)) throw new Error('a signature does not verify');
  }
}

function perSecond(microseconds: number): string {
  return (1_000_000 / microseconds).toFixed(0);
}

function times(ratio: number): string {
  return `${ratio.toFixed(2)} ×`;
}
