/** Text of 4 or 16 address octets as a URL would write it (RFC 5952 for IPv6), or null for another length. */
export function ipText(octets: Uint8Array): string | null {
  if (octets.length === 4) return octets.join('.');
  if (octets.length !== 16) return null;
  const groups: string[] = [];
  for (let at = 0; at < 16; at += 2) {
    groups.push((((octets[at] ?? 0) << 8) | (octets[at + 1] ?? 0)).toString(16));
  }
  return canonicalIp(groups.join(':'));
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
  if (!bare.includes(':')) return bare;
  const url = URL.parse(`http://[${bare}]/`);
  return url === null ? bare : url.hostname.slice(1, -1);
}

/** Octets of an address in text, or null when it is none. */
export function ipOctets(text: string): readonly number[] | null {
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(text)) {
    const octets = text.split('.').map(Number);
    return octets.every((octet) => octet <= 255) ? octets : null;
  }
  if (!text.includes(':')) return null;
  const canonical = canonicalIp(text);
  if (URL.parse(`http://[${canonical}]/`) === null) return null;
  const [head = '', tail] = canonical.split('::');
  const front = hextets(head);
  const back = tail === undefined ? [] : hextets(tail);
  const gap = Array.from({ length: 8 - front.length - back.length }, () => 0);
  return [...front, ...gap, ...back].flatMap((group) => [group >> 8, group & 0xff]);
}

function hextets(text: string): number[] {
  return text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));
}
