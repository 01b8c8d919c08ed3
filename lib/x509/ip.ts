/** Text of 4 or 16 address octets as a URL would write it (RFC 5952 for IPv6), or null for another length. */
export function ipText(octets: Uint8Array): string | null {
  if (octets.length === 4) return octets.join('.');
  return octets.length === 16 ? ipv6Text([...octets]) : null;
}

/** `address/mask` of the 8 or 32 octets of a name constraint (RFC 5280 §4.2.1.10), or null. */
export function subnetText(octets: Uint8Array): string | null {
  const half = octets.length / 2;
  const address = ipText(octets.subarray(0, half));
  const mask = ipText(octets.subarray(half));
  return address === null || mask === null ? null : `${address}/${mask}`;
}

/** One spelling for every way to write an IPv6 address; other text is returned in lower case. */
export function canonicalIp(text: string): string {
  const bare = text.replace(/^\[|\]$/g, '').toLowerCase();
  const octets = ipv6Octets(bare);
  return octets === null ? bare : ipv6Text(octets);
}

/** Octets of an address in text, or null when it is none. */
export function ipOctets(text: string): readonly number[] | null {
  return text.includes(':') ? ipv6Octets(text) : ipv4Octets(text);
}

/** A zero in front makes an octet octal for some readers: such a text is no address here. */
const ipv4 = /^(?:0|[1-9]\d{0,2})(?:\.(?:0|[1-9]\d{0,2})){3}$/;

function ipv4Octets(text: string): number[] | null {
  if (!ipv4.test(text)) return null;
  const octets = text.split('.').map(Number);
  return octets.every((octet) => octet <= 255) ? octets : null;
}

const hextet = /^[0-9a-f]{1,4}$/i;

/** RFC 4291 §2.2: eight groups, one run of zeros left out, the last two perhaps as an IPv4 address. */
function ipv6Octets(text: string): number[] | null {
  const [head = '', tail, ...more] = text.split('::');
  if (more.length > 0 || !text.includes(':')) return null;
  const front = groupOctets(head, tail === undefined);
  const back = tail === undefined ? [] : groupOctets(tail, true);
  if (front === null || back === null) return null;
  const gap = 16 - front.length - back.length;
  if (tail === undefined ? gap !== 0 : gap < 2) return null;
  return [...front, ...Array.from({ length: gap }, () => 0), ...back];
}

/** `last`: these groups end the address, so that an IPv4 address may end them. */
function groupOctets(text: string, last: boolean): number[] | null {
  if (text === '') return [];
  const octets: number[] = [];
  const groups = text.split(':');
  for (const [index, group] of groups.entries()) {
    const mapped = last && index === groups.length - 1 ? ipv4Octets(group) : null;
    if (mapped !== null) octets.push(...mapped);
    else if (hextet.test(group))
      octets.push(Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 0xff);
    else return null;
  }
  return octets;
}

/** RFC 5952 §4: no zeros in front, the first of the longest runs of two or more zero groups left out. */
function ipv6Text(octets: readonly number[]): string {
  const groups = Array.from({ length: 8 }, (_, index) =>
    (((octets[2 * index] ?? 0) << 8) | (octets[2 * index + 1] ?? 0)).toString(16),
  );
  const text = groups.join(':');
  const runs = text.match(/(?<![0-9a-f])0(?::0)+(?![0-9a-f])/g) ?? [];
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), '');
  if (longest === '') return text;
  const at = text.search(new RegExp(`(?<![0-9a-f])${longest}(?![0-9a-f])`));
  return `${text.slice(0, at).replace(/:$/, '')}::${text.slice(at + longest.length).replace(/^:/, '')}`;
}
