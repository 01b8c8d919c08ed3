import { type DomainBase, domainBase, isDomain } from './domain.ts';
import { defineForm, type Side } from './form.ts';

interface DnsName {
  readonly text: string;
  readonly wellFormed: boolean;
  /** `.example.test` of `*.example.test`: any label may stand before it. */
  readonly wildcardOf: string | null;
}

/** RFC 5280 §4.2.1.10: a base covers itself and all below; the empty one covers everything. */
export const dnsForm = defineForm({ name: dnsName, base: domainBase, within });

function dnsName(written: string): DnsName {
  const text = written.toLowerCase();
  return { text, wellFormed: isDomain(text), wildcardOf: text.startsWith('*.') ? text.slice(1) : null };
}

function within(name: DnsName, base: DomainBase, side: Side): boolean {
  if (base.text === '') return base.wellFormed || side === 'excluded';
  if (!name.wellFormed) return side === 'excluded';
  if (side === 'permitted' && !base.wellFormed) return false;
  if (covers(base, name.text)) return true;
  return side === 'excluded' && name.wildcardOf !== null && mayStandFor(name.wildcardOf, base);
}

/** With a leading dot, which RFC 5280 lacks for DNS but CAs write and clients take, a base covers only what is below. */
function covers({ text, below }: DomainBase, name: string): boolean {
  if (!name.endsWith(text)) return false;
  return below || name.length === text.length || name.charAt(name.length - text.length - 1) === '.';
}

/** `*.example.test` may stand for a host that is excluded: Chromium and rustls refuse it, OpenSSL and Go don't. */
function mayStandFor(wildcardOf: string, { text, below }: DomainBase): boolean {
  const label = text.slice(0, -wildcardOf.length);
  return !below && text.endsWith(wildcardOf) && label !== '' && !label.includes('.');
}
