import { ipOctets } from '../../../x509/ip.ts';
import { defineForm, type Side } from './form.ts';

interface Subnet {
  readonly network: readonly number[];
  readonly mask: readonly number[];
  /** RFC 4632: the ones of a mask come first. */
  readonly wellFormed: boolean;
}

const none: readonly number[] = [];

/** RFC 5280 §4.2.1.10: a base of IPv4 covers no address of IPv6 and the other way round, mapped ones included. */
export const ipForm = defineForm({ name: (text) => ipOctets(text) ?? none, base: subnet, within });

function subnet(written: string): Subnet {
  const [address = '', ofMask = ''] = written.split('/');
  const mask = ipOctets(ofMask) ?? none;
  const network = (ipOctets(address) ?? none).map((octet, index) => octet & (mask[index] ?? 0));
  const bits = mask.map((octet) => octet.toString(2).padStart(8, '0')).join('');
  return { network, mask, wellFormed: network.length === mask.length && !bits.includes('01') };
}

function within(address: readonly number[], { network, mask, wellFormed }: Subnet, side: Side): boolean {
  if (address.length === 0) return side === 'excluded';
  if (address.length !== network.length || (side === 'permitted' && !wellFormed)) return false;
  return network.every((octet, index) => octet === ((address[index] ?? 0) & (mask[index] ?? 0)));
}
