import { parse } from 'tldts';

/** The domain comes from a certificate: it is no URL, and what is wrong with its letters is not asked here. */
const options = {
  allowPrivateDomains: false,
  detectIp: false,
  extractHostname: false,
  mixedInputs: false,
  validateHostname: false,
} as const;

/**
 * Whether anyone may register a name directly below this one: the ICANN section of the Public Suffix List as the
 * tldts package carries it. A single label is always one, by the list's own rule for what it doesn't name.
 */
export function isPublicSuffix(domain: string): boolean {
  const name = domain.toLowerCase().replace(/\.$/, '');
  if (!name.includes('.')) return true;
  const { isIcann, publicSuffix } = parse(name, options);
  return isIcann === true && publicSuffix === name;
}
