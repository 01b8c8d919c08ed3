import {
  authority,
  dns,
  keyPair,
  type Made,
  nameConstraints,
  type Pair,
  server,
  subjectAltName,
} from '../../lib/x509/forge.ts';

/** What a search is given: the leaf first. */
export interface Load {
  readonly sent: readonly Uint8Array[];
  readonly root: Uint8Array;
}

/** A kind of work that a server can cause, in growing sizes. */
export interface Series {
  readonly title: string;
  readonly sizes: readonly number[];
  /** Each `turn` gives certificates that were never seen. */
  readonly make: (size: number, turn: number) => Load;
}

function load(root: Made, sent: readonly Made[]): Load {
  return { sent: sent.map(({ der }) => der), root: root.der };
}

function key(label: string): Pair {
  return keyPair('p256', `hostile ${label}`);
}

const early = new Date('2026-02-01T00:00:00Z');

function strangers(size: number, turn: number): Load {
  const root = authority('Root');
  const issuing = authority('Issuing CA', root);
  const others = Array.from({ length: size }, (_, index) =>
    authority(`Stranger ${index} of ${turn}`, undefined, { key: key(`stranger ${index % 20}`) }),
  );
  return load(root, [server(issuing), ...others, issuing]);
}

/** Two CAs on each level, each cross-signed by both above: the paths double with each level. */
function ladder(levels: number, leaf: { readonly notAfter?: Date } = {}): Load {
  const root = authority('Root');
  let above: readonly Made[] = [root];
  const sent: Made[] = [];
  for (let level = 0; level < levels; level += 1) {
    const rungs = ['A', 'B'].map((side) => {
      const subject = `Level ${level} ${side}`;
      return above.map((signer) => authority(subject, signer, { key: key(subject) }));
    });
    sent.unshift(...rungs.flat());
    above = rungs.flatMap(([first]) => first ?? []);
  }
  return load(root, [server(above[0] ?? root, leaf), ...sent]);
}

function sameName(size: number, withKeyIds: boolean): Load {
  const root = authority('Root');
  const namesakes = Array.from({ length: size }, (_, index) =>
    authority('Issuing CA', root, { key: key(`namesake ${index}`) }),
  );
  const right = namesakes.at(-1) ?? root;
  return load(root, [server(right, withKeyIds ? {} : { extensions: [] }), ...namesakes]);
}

function names(count: number, constraints: number): Load {
  const root = authority('Root');
  const permitted = Array.from({ length: constraints }, (_, index) => dns(`zone-${index}.test`));
  // The zone that permits all names stands last: none is found early.
  permitted.push(dns('example.test'));
  const extensions = constraints === 0 ? [] : [nameConstraints(permitted)];
  const issuing = authority('Issuing CA', root, { extensions });
  const san = Array.from({ length: count }, (_, index) => dns(`host-${index}.example.test`));
  return load(root, [server(issuing, { extensions: [subjectAltName(...san)] }), issuing]);
}

export const series: readonly Series[] = [
  { title: 'strangers sent along', sizes: [1, 10, 100, 1000], make: strangers },
  { title: 'levels of cross-signs', sizes: [2, 4, 6, 8, 10, 12], make: (size) => ladder(size) },
  {
    title: 'levels of cross-signs, expired leaf',
    sizes: [2, 4, 6, 8, 10, 12],
    make: (size) => ladder(size, { notAfter: early }),
  },
  {
    title: 'issuers of one name, with key ids',
    sizes: [10, 100, 1000],
    make: (size) => sameName(size, true),
  },
  { title: 'issuers of one name, without', sizes: [10, 100, 1000], make: (size) => sameName(size, false) },
  { title: 'names in the leaf', sizes: [100, 1000, 10_000], make: (size) => names(size, 0) },
  { title: 'names below 10 constraints', sizes: [100, 1000, 10_000], make: (size) => names(size, 10) },
  { title: 'constraints on one name', sizes: [10, 100, 1000], make: (size) => names(1, size) },
  { title: 'names below 1,000 constraints', sizes: [100, 1000, 10_000], make: (size) => names(size, 1000) },
];
