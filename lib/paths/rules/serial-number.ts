import type { CertificateRule } from '../context.ts';
import { finding, nothing } from './finding.ts';

/** RFC 5280 §4.1.2.2. Twenty octets with the top bit set need one more for the sign, which has an id of its own. */
const OCTETS_MAX = 20;

const topBit = /^[89a-f]/;

/** RFC 5280 §4.1.2.2, and BR §7.1.2.7 with less than 2^159: a positive number of at most 20 octets. */
export const serialNumber: CertificateRule = (node) => {
  const { serialHex: serial, serialNegative } = node.facts;
  const octets = serial.length / 2;
  if (node.detail.serialZero) return finding('serial-zero', node);
  if (octets > OCTETS_MAX) return finding('serial-too-long', node, { serial, octets, limit: OCTETS_MAX });
  if (serialNegative) return finding('serial-negative', node, { serial });
  return octets === OCTETS_MAX && topBit.test(serial)
    ? finding('serial-too-large', node, { serial })
    : nothing;
};
