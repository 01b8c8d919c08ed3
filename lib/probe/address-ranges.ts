import { isIPv4, isIPv6 } from 'node:net';
import ipaddr from 'ipaddr.js';

export type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** A block of addresses: where it begins, and how many leading bits are fixed. */
export type Cidr = readonly [Address, number];

/**
 * What isn't a server on the public internet, after IANA's IPv4 and IPv6 special-purpose address registries
 * (RFC 6890 and successors), with the addresses of cloud metadata services. The first match names the range.
 */
const special = {
  metadata: [
    '169.254.169.254/32',
    // Credentials of AWS ECS tasks and EKS pods.
    '169.254.170.2/32',
    '169.254.170.23/32',
    'fd00:ec2::254/128',
    'fd00:ec2::23/128',
    // Azure's WireServer is a public address that only means something inside a virtual machine.
    '168.63.129.16/32',
    // Alibaba Cloud, Oracle Cloud, Google Cloud.
    '100.100.100.200/32',
    '192.0.0.192/32',
    'fd20:ce::254/128',
  ],
  unspecified: ['0.0.0.0/8', '::/128'],
  loopback: ['127.0.0.0/8', '::1/128'],
  private: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'],
  'link-local': ['169.254.0.0/16', 'fe80::/10'],
  shared: ['100.64.0.0/10'],
  benchmark: ['198.18.0.0/15', '2001:2::/48'],
  documentation: ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '2001:db8::/32', '3fff::/20'],
  multicast: ['224.0.0.0/4', 'ff00::/8'],
  broadcast: ['255.255.255.255/32'],
  reserved: ['240.0.0.0/4'],
  '6to4': ['2002::/16', '192.88.99.0/24'],
  teredo: ['2001::/32'],
  mapped: ['::ffff:0:0/96'],
  translated: ['::ffff:0:0:0/96'],
  compatible: ['::/96'],
  nat64: ['64:ff9b::/96', '64:ff9b:1::/48'],
  orchid: ['2001:10::/28', '2001:20::/28'],
  'protocol-assignment': ['192.0.0.0/24', '2001::/23'],
  'unique-local': ['fc00::/7'],
  'site-local': ['fec0::/10'],
  discard: ['100::/64', '100:0:0:1::/64'],
  'segment-routing': ['5f00::/16'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type SpecialRange = keyof typeof special;

const names = Object.keys(special).filter((name): name is SpecialRange => name in special);
const ranges = names.flatMap((name) =>
  special[name].map((text) => ({ name, block: ipaddr.parseCIDR(text) })),
);

/** IANA has given out unicast addresses from this block only; whatever else appears is nobody's. */
const globalUnicast: Cidr = ipaddr.parseCIDR('2000::/3');

/** A literal address without zone, or null. Only the notations that net.isIP takes: no octal, no short forms. */
export function parseAddress(text: string): Address | null {
  if (isIPv4(text)) return ipaddr.IPv4.parse(text);
  if (!isIPv6(text) || text.includes('%')) return null;
  // ipaddr.js takes ::127.0.0.1 for ::ffff:127.0.0.1; the URL Standard's form has no dots to misread.
  return ipaddr.IPv6.parse(new URL(`http://[${text}]`).hostname.slice(1, -1));
}

/** `10.0.0.0/8`, `fd00::/8` or a single address; null where it is neither. */
export function parseCidr(text: string): Cidr | null {
  const single = parseAddress(text);
  if (single !== null) return [single, single.kind() === 'ipv4' ? 32 : 128];
  const [address = '', bits = '', ...rest] = text.split('/');
  const base = parseAddress(address);
  if (base === null || rest.length > 0 || !/^\d{1,3}$/.test(bits)) return null;
  return Number(bits) <= (base.kind() === 'ipv4' ? 32 : 128) ? [base, Number(bits)] : null;
}

export function contains([base, bits]: Cidr, address: Address): boolean {
  if (base instanceof ipaddr.IPv4) return address instanceof ipaddr.IPv4 && address.match(base, bits);
  return address instanceof ipaddr.IPv6 && address.match(base, bits);
}

/** The range that takes an address out of the public internet, or null for a public one. */
export function specialRange(address: Address): SpecialRange | null {
  const range = ranges.find(({ block }) => contains(block, address));
  if (range !== undefined) return range.name;
  return address.kind() === 'ipv6' && !contains(globalUnicast, address) ? 'reserved' : null;
}

/** The IPv4 address that an IPv6 address leads to, where it is one of the forms that carry one. */
export function embeddedIPv4(address: Address): ipaddr.IPv4 | null {
  if (address instanceof ipaddr.IPv4) return null;
  const bytes = address.toByteArray();
  const at = (offset: number) => new ipaddr.IPv4(bytes.slice(offset, offset + 4));
  switch (specialRange(address)) {
    case 'mapped':
    case 'translated':
    case 'compatible':
      return at(12);
    case 'nat64':
      return contains(localNat64, address) ? nat64Local(bytes) : at(12);
    case '6to4':
      return at(2);
    case 'teredo':
      // RFC 4380 §4: the client's address with every bit turned over.
      return new ipaddr.IPv4(bytes.slice(12).map((byte) => byte ^ 0xff));
    default:
      return null;
  }
}

const localNat64: Cidr = ipaddr.parseCIDR('64:ff9b:1::/48');

/** RFC 6052 §2.2, prefix of 48 bits: two octets, the octet `u` that is skipped, two octets. */
function nat64Local(bytes: readonly number[]): ipaddr.IPv4 {
  return new ipaddr.IPv4([...bytes.slice(6, 8), ...bytes.slice(9, 11)]);
}
