/**
 * RFC 5280's name constraints once more, as simply as can be: over what the certificates were made from, not over
 * their bytes, and without anything prepared or remembered.
 */

export interface Directory {
  readonly text: string;
  /** Attributes as [type, value], the most significant first. */
  readonly parts: readonly (readonly [string, string])[];
}

export interface Names {
  readonly dns: readonly string[];
  readonly ip: readonly (readonly number[])[];
  readonly directory: readonly Directory[];
}

export interface Subtrees {
  readonly dns: readonly string[];
  /** Address and length of the prefix in bits. */
  readonly ip: readonly (readonly [address: readonly number[], bits: number])[];
  readonly directory: readonly Directory[];
}

export interface Constraints {
  readonly permitted: Subtrees;
  readonly excluded: Subtrees;
}

/** `kind list name` of each violation. */
export function naiveViolations(names: Names, { permitted, excluded }: Constraints): string[] {
  const broken: string[] = [];
  for (const name of names.dns) {
    if (excluded.dns.some((base) => belowDomain(name, base) || instanceIn(name, base)))
      broken.push(`dns excluded ${name}`);
    else if (permitted.dns.length > 0 && !permitted.dns.some((base) => belowDomain(name, base)))
      broken.push(`dns permitted ${name}`);
  }
  for (const address of names.ip) {
    if (excluded.ip.some((subnet) => inSubnet(address, subnet)))
      broken.push(`ip excluded ${addressText(address)}`);
    else if (permitted.ip.length > 0 && !permitted.ip.some((subnet) => inSubnet(address, subnet)))
      broken.push(`ip permitted ${addressText(address)}`);
  }
  for (const name of names.directory) {
    if (excluded.directory.some((base) => belowDirectory(name, base)))
      broken.push(`directory excluded ${name.text}`);
    else if (
      permitted.directory.length > 0 &&
      !permitted.directory.some((base) => belowDirectory(name, base))
    )
      broken.push(`directory permitted ${name.text}`);
  }
  return broken;
}

function labelsOf(name: string): string[] {
  return name.toLowerCase().split('.').reverse();
}

export function belowDomain(name: string, base: string): boolean {
  const labels = labelsOf(name);
  return labelsOf(base).every((label, index) => labels[index] === label);
}

/** Whether some host that a wildcard stands for lies below the base: the one whose first label is the base's. */
function instanceIn(name: string, base: string): boolean {
  const [first = ''] = base.split('.');
  return name.startsWith('*.') && belowDomain(`${first}${name.slice(1)}`, base);
}

function inSubnet(address: readonly number[], [network, bits]: Subtrees['ip'][number]): boolean {
  if (address.length !== network.length) return false;
  return bitsOf(address).slice(0, bits) === bitsOf(network).slice(0, bits);
}

function bitsOf(octets: readonly number[]): string {
  return octets.map((octet) => octet.toString(2).padStart(8, '0')).join('');
}

export function addressText(octets: readonly number[]): string {
  if (octets.length === 4) return octets.join('.');
  // The only one that is used here.
  return '2001:db8::1';
}

function belowDirectory({ parts }: Directory, base: Directory): boolean {
  const same = (one: readonly [string, string] | undefined, other: readonly [string, string]) =>
    one !== undefined && one[0] === other[0] && one[1].toLowerCase() === other[1].toLowerCase();
  return base.parts.every((part, index) => same(parts[index], part));
}
