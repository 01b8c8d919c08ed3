import { byteMutations } from './byte-mutations.ts';
import { Random } from './random.ts';
import type { Scenario } from './scenario.ts';
import { treeMutation } from './tree-mutations.ts';

export interface Corpus {
  /** Made here: sound chains, and all that the code looks at. */
  readonly own: readonly Scenario[];
  /** Conformance data and strange files, where there are any. */
  readonly foreign: readonly Scenario[];
}

const hosts: readonly string[] = [
  ...['www.example.test', 'WWW.EXAMPLE.TEST.', 'other.test', 'a.b.example.test', '*.example.test', '.', ''],
  ...[
    'xn--bcher-kva.example.test',
    'a..b',
    `${'a'.repeat(300)}.test`,
    'test',
    '192.0.2.1',
    '::1',
    '1.2.3',
    ':',
  ],
];

/** The mutant of this number: the same corpus, seed and index give the same one. */
export function mutantOf(corpus: Corpus, seed: number, index: number): Scenario {
  const random = new Random(seed, index);
  const group = random.chance(0.6) || corpus.foreign.length === 0 ? corpus.own : corpus.foreign;
  const scenario = random.pick(group);
  const other = random.pick([...corpus.own, ...corpus.foreign]);
  if (scenario === undefined || other === undefined) throw new Error('the corpus is empty');
  const arranged = random.chance(0.15) ? rearranged(scenario, random, other) : scenario;
  let mutant = changedPart(arranged, random, other);
  while (random.chance(0.1)) mutant = changedPart(mutant, random, other);
  return random.chance(0.15) ? { ...mutant, host: oddHost(random) } : mutant;
}

function oddHost(random: Random): Scenario['host'] {
  return { value: random.pick(hosts) ?? '', kind: random.chance(0.7) ? 'dns' : 'ip' };
}

/** What servers do to chains: certificates left out, doubled, in another order, of somebody else. */
function rearranged(scenario: Scenario, random: Random, other: Scenario): Scenario {
  const sent = [...scenario.sent];
  const place = random.below(sent.length);
  const stranger = random.pick([...other.sent, ...other.anchors]);
  switch (random.below(4)) {
    case 0:
      sent.splice(place, 1);
      break;
    case 1:
      sent.push(...sent.slice(place));
      break;
    case 2:
      sent.reverse();
      break;
    default:
      sent.splice(place, random.below(2), ...(stranger === undefined ? [] : [stranger]));
  }
  return { ...scenario, label: `${scenario.label}, rearranged`, sent };
}

const kinds = ['sent', 'anchors', 'crls'] as const;

function changedPart(scenario: Scenario, random: Random, other: Scenario): Scenario {
  const parts = kinds.flatMap((kind) => scenario[kind].map((bytes, index) => ({ kind, bytes, index })));
  // What is sent counts most: it comes from anyone, while anchors and lists have been chosen.
  const sent = parts.filter(({ kind }) => kind === 'sent');
  const part = random.pick(random.chance(0.5) ? sent : parts);
  if (part === undefined) return scenario;
  const { kind, bytes, index } = part;
  const donor = random.pick([...other.sent, ...other.anchors, ...other.crls]) ?? bytes;
  const label = `${scenario.label}, ${kind}[${index}]`;
  return { ...scenario, label, [kind]: scenario[kind].with(index, mutated(bytes, random, donor)) };
}

/** One to five changes: more leave little that a reader would come to. */
export function mutated(bytes: Uint8Array, random: Random, donor: Uint8Array): Uint8Array {
  let changed = bytes;
  do {
    const mutation = random.chance(0.6) ? treeMutation : random.pick(byteMutations);
    changed = mutation?.(changed, random, donor) ?? changed;
  } while (random.chance(0.3));
  return changed;
}
