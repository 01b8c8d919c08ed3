import {
  type Address,
  type Cidr,
  contains,
  embeddedIPv4,
  parseAddress,
  parseCidr,
  type SpecialRange,
  specialRange,
} from './address-ranges.ts';

/** Why an address and port are refused: a range, a port, no literal address, or connected elsewhere than asked. */
export type RefusedRange = SpecialRange | 'port-not-allowed' | 'not-an-address' | 'other-address';

export type Verdict = { readonly allowed: true } | { readonly allowed: false; readonly range: RefusedRange };

/** Decides on a literal address and port, before a connection and again on what was connected. */
export interface AddressPolicy {
  readonly judge: (address: string, port: number) => Verdict;
}

export interface PolicyOptions {
  /** Blocks that the operator opens, on every port. */
  readonly allow: readonly string[];
  /** Nothing is refused: on the command line, where the person can reach it all anyway. */
  readonly allowAll: boolean;
  /** Single servers that are open, as of a running lab. */
  readonly exact: readonly { readonly address: string; readonly port: number }[];
}

/**
 * Ports below 1024 that are looked at on public addresses: those where TLS is spoken, and those where people
 * expect it by mistake (SSH, plain HTTP, mail, LDAP, FTP), so that the answer can name what speaks there.
 * The rest would only help somebody to map a network from here.
 */
const lowPorts: ReadonlySet<number> = new Set([
  21, 22, 25, 80, 110, 119, 143, 389, 443, 444, 465, 563, 587, 614, 636, 695, 832, 853, 989, 990, 992, 993,
  994, 995,
]);

/**
 * Ports from 1024 on where a stray ClientHello does harm: printers print what comes in on 9100 to 9102,
 * and IRC networks (6660–6669) ban a host that connects to them like an open proxy.
 */
const harmed: readonly (readonly [number, number])[] = [
  [9100, 9102],
  [6660, 6669],
];

/** True for a block or address that `allow` takes; configuration is checked with it before use. */
export function isCidr(text: string): boolean {
  return parseCidr(text) !== null;
}

/** Throws a RangeError for a block in `allow` that can't be read: a policy must not be guessed. */
export function createPolicy({ allow, allowAll, exact }: PolicyOptions): AddressPolicy {
  const blocks = allow.map(readBlock);
  const single = new Set(exact.map(({ address, port }) => pair(parseAddress(address), port)));
  return { judge };

  function judge(text: string, port: number): Verdict {
    const address = parseAddress(text);
    if (address === null) return refused('not-an-address');
    if (allowAll || single.has(pair(address, port))) return { allowed: true };
    return judgeAddress(address, blocks) ?? judgePort(port);
  }
}

/** null = a public address of which only the port is still to be judged. */
function judgeAddress(address: Address, blocks: readonly Cidr[]): Verdict | null {
  const opened = blocks.filter((block) => contains(block, address));
  // Whoever opens this very address knows what is inside it.
  if (opened.some(([, bits]) => bits === bitsOf(address))) return { allowed: true };
  const range = specialRange(address);
  const inner = embeddedIPv4(address);
  if (inner === null) {
    if (opened.length > 0) return { allowed: true };
    return range === null ? null : refused(range);
  }
  // Opening NAT64 for the sake of the public internet doesn't open the private networks behind it.
  const innerVerdict = judgeAddress(inner, blocks);
  const sameSocket = range === 'mapped' && innerVerdict?.allowed === true;
  if (sameSocket) return innerVerdict;
  if (opened.length === 0) return refused(range ?? 'reserved');
  return innerVerdict?.allowed === false ? innerVerdict : { allowed: true };
}

function judgePort(port: number): Verdict {
  const known = port < 1024 ? lowPorts.has(port) : !harmed.some(([from, to]) => port >= from && port <= to);
  return known ? { allowed: true } : refused('port-not-allowed');
}

function refused(range: RefusedRange): Verdict {
  return { allowed: false, range };
}

function readBlock(text: string): Cidr {
  const block = parseCidr(text);
  if (block === null) throw new RangeError(`not an address block: ${text}`);
  return block;
}

function bitsOf(address: Address): number {
  return address.kind() === 'ipv4' ? 32 : 128;
}

function pair(address: Address | null, port: number): string {
  return `${address?.toNormalizedString() ?? ''} ${port}`;
}
