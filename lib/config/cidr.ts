import { isCidr } from '../probe/address-policy.ts';
import { contains, parseAddress, parseCidr } from '../probe/address-ranges.ts';

/** `10.0.0.0/8`, `fd00::/8`, or a bare address, which stands for itself alone. */
export { isCidr };

/** Whether an address lies in one of the ranges; IPv4-mapped IPv6 counts as the IPv4 address inside. */
export function cidrMatcher(cidrs: readonly string[]): (address: string) => boolean {
  const blocks = cidrs.map(parseCidr).filter((block) => block !== null);
  return (text) => {
    const address = parseAddress(text.replace(/^::ffff:(?=\d+\.)/i, ''));
    return address !== null && blocks.some((block) => contains(block, address));
  };
}
