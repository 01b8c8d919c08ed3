import { domainToASCII } from 'node:url';
import type { ReferenceHost } from '../../paths/context.ts';
import { canonicalIp, ipOctets } from '../../x509/ip.ts';

/**
 * A host in the form in which certificates name it; without a kind it is an address if it reads like one. Names
 * that no certificate can cover are kept, since that is then the answer.
 */
export function referenceHost(written: string, kind: ReferenceHost['kind'] | null): ReferenceHost {
  const isAddress = kind === null ? ipOctets(written.replace(/^\[|\]$/g, '')) !== null : kind === 'ip';
  if (isAddress) return { value: canonicalIp(written), kind: 'ip' };
  // ASCII stays as it is: the URL Standard would turn names such as `0x7f.1` into addresses.
  const ascii = /^[\0-\x7f]*$/.test(written) ? written : domainToASCII(written) || written;
  return { value: ascii.toLowerCase(), kind: 'dns' };
}
