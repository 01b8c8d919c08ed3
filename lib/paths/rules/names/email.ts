import { type DomainBase, domainBase, isDomain } from './domain.ts';
import { defineForm, type Side } from './form.ts';

interface Mailbox {
  /** As it reads without quotes; case counts (RFC 5280 §7.5). */
  readonly local: string;
  readonly host: string;
}

interface EmailBase {
  /** A single mailbox … */
  readonly mailbox: Mailbox | null;
  /** … or all of a host, or with a leading dot of all hosts below a domain. */
  readonly domain: DomainBase;
}

/** RFC 5280 §4.2.1.10. */
export const emailForm = defineForm({ name: mailbox, base, within });

/** Null for what is no mailbox. */
function mailbox(text: string): Mailbox | null {
  const at = text.lastIndexOf('@');
  const host = text.slice(at + 1).toLowerCase();
  return at > 0 && isDomain(host) ? { local: unquoted(text.slice(0, at)), host } : null;
}

/** RFC 5321 §4.1.2: quotes are no part of the name that they allow to be written. */
function unquoted(local: string): string {
  const inner = /^"(.*)"$/s.exec(local)?.[1];
  return inner === undefined ? local : inner.replace(/\\(.)/gs, '$1');
}

function base(text: string): EmailBase {
  if (!text.includes('@')) return { mailbox: null, domain: domainBase(text) };
  return { mailbox: mailbox(text), domain: { text, below: false, wellFormed: false } };
}

function within(name: Mailbox | null, { mailbox: single, domain }: EmailBase, side: Side): boolean {
  if (domain.text === '') return domain.wellFormed || side === 'excluded';
  if (name === null) return side === 'excluded';
  if (single !== null) return name.local === single.local && name.host === single.host;
  if (side === 'permitted' && !domain.wellFormed) return false;
  return domain.below ? name.host.endsWith(domain.text) : name.host === domain.text;
}
