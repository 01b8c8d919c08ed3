import * as forge from '../../x509/forge.ts';
import type { Constraints, Directory, Names, Subtrees } from './naive-constraints.ts';

const [O, CN] = ['2.5.4.10', '2.5.4.3'];

function directory(organization: string | null, commonName: string | null): Directory {
  const parts = [
    ...(organization === null ? [] : [[O, organization] as const]),
    ...(commonName === null ? [] : [[CN, commonName] as const]),
  ];
  const text = [commonName && `CN=${commonName}`, organization && `O=${organization}`]
    .filter((part) => part !== null)
    .join(',');
  return { parts, text };
}

const v6 = [0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1];
const example = directory('Example', null);

/** Subjects of leafs: none, a common name alone (one that reads like a host), names in and out of an organisation. */
const subjects: readonly (Directory | null)[] = [
  null,
  directory(null, 'a.example.test'),
  directory('EXAMPLE', 'www'),
  directory('Other', 'www'),
];
const dnsNames: readonly (readonly string[])[] = [
  [],
  ['a.example.test'],
  ['other.test'],
  ['b.Example.test', 'other.test'],
  ['*.example.test'],
];
const addresses: readonly (readonly (readonly number[])[])[] = [
  [],
  [[10, 1, 2, 3]],
  [[192, 0, 2, 1]],
  [[10, 2, 0, 1], v6],
];

export interface LeafCase {
  readonly title: string;
  readonly names: Names;
  readonly subject: Directory | null;
  readonly made: forge.Made;
}

function leafCase(
  dns: readonly string[],
  ip: readonly (readonly number[])[],
  subject: Directory | null,
  issuer: forge.Made,
): LeafCase {
  const alternatives = [...dns.map(forge.dns), ...ip.map((octets) => forge.ip(...octets))];
  const extensions = alternatives.length === 0 ? [] : [forge.subjectAltName(...alternatives)];
  const made = forge.server(issuer, { subject: subject?.parts ?? Buffer.from('3000', 'hex'), extensions });
  const names = { dns, ip, directory: subject === null ? [] : [subject] };
  const title = `[${subject?.text ?? ''}] ${[...dns, ...ip.map((octets) => octets.join('.'))].join(' ')}`;
  return { title, names, subject, made };
}

/** Every combination of alternative names and subject, signed by one CA. */
export function leafCases(issuer: forge.Made): LeafCase[] {
  return subjects.flatMap((subject) =>
    dnsNames.flatMap((dns) => addresses.map((ip) => leafCase(dns, ip, subject, issuer))),
  );
}

const dnsTrees = {
  permitted: [[], ['example.test'], ['EXAMPLE.test', 'other.test']],
  excluded: [[], ['a.example.test'], ['other.test']],
};
const tenth = [[10, 0, 0, 0], 8] as const;
const half = [[10, 128, 0, 0], 9] as const;
const ipTrees = {
  permitted: [[], [tenth], [[v6, 32] as const]],
  excluded: [[], [[[10, 1, 0, 0], 16] as const], [half, [[192, 0, 2, 0], 24] as const]],
};
const directoryTrees = { permitted: [[], [example]], excluded: [[], [example]] };

/** Every combination of subtrees of the three forms, but the one without any. */
export const constraintCases: readonly Constraints[] = dnsTrees.permitted
  .flatMap((permittedDns) =>
    dnsTrees.excluded.flatMap((excludedDns) =>
      ipTrees.permitted.flatMap((permittedIp) =>
        ipTrees.excluded.flatMap((excludedIp) =>
          directoryTrees.permitted.flatMap((permittedDirectory) =>
            directoryTrees.excluded.map((excludedDirectory) => ({
              permitted: { dns: permittedDns, ip: permittedIp, directory: permittedDirectory },
              excluded: { dns: excludedDns, ip: excludedIp, directory: excludedDirectory },
            })),
          ),
        ),
      ),
    ),
  )
  .filter((constraints) => count(constraints.permitted) + count(constraints.excluded) > 0);

function count({ dns, ip, directory: names }: Subtrees): number {
  return dns.length + ip.length + names.length;
}

export function constraintsText({ permitted, excluded }: Constraints): string {
  const text = ({ dns, ip, directory: names }: Subtrees) =>
    [
      ...dns,
      ...ip.map(([address, bits]) => `${address.join('.')}/${bits}`),
      ...names.map((name) => name.text),
    ].join(' ');
  return `permitted (${text(permitted)}) excluded (${text(excluded)})`;
}

export function constraintsExtension({ permitted, excluded }: Constraints): Buffer {
  return forge.nameConstraints(bases(permitted), bases(excluded));
}

function bases({ dns, ip, directory: names }: Subtrees): Buffer[] {
  return [
    ...dns.map(forge.dns),
    ...ip.map(([address, bits]) => forge.ip(...address, ...maskOf(bits, address.length))),
    ...names.map(({ parts }) => forge.directory(parts)),
  ];
}

function maskOf(bits: number, length: number): number[] {
  return Array.from({ length }, (_, index) => {
    const ones = Math.min(8, Math.max(0, bits - 8 * index));
    return (0xff00 >> ones) & 0xff;
  });
}
