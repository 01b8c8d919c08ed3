import type { CertificateRule } from '../context.ts';
import { finding, nothing } from './finding.ts';

/** RFC 5280 §4.1.2.2. Twenty random octets with the top bit set need one more for the sign, which is let pass. */
const OCTETS_MAX = 20;

/** RFC 5280 §4.1.2.2: a positive number of at most 20 octets. */
export const serialNumber: CertificateRule = (node) => {
  const { serialHex: serial, serialNegative } = node.facts;
  const { serialOctets, serialZero } = node.detail;
  const octets = Math.min(serialOctets, serial.length / 2);
  if (serialZero) return finding('serial-zero', node);
  if (octets > OCTETS_MAX) return finding('serial-too-long', node, { serial, octets, limit: OCTETS_MAX });
  return serialNegative ? finding('serial-negative', node, { serial }) : nothing;
};
