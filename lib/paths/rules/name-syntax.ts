/** One label of RFC 1034 §3.5 as RFC 1123 §2.1 has it; underscores are let pass, since they have a rule of their own. */
const LABEL = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?';
/** RFC 1035 §2.3.4: 255 octets on the wire are 253 in text. */
const hostName = new RegExp(`^(?=.{1,253}$)(?:${LABEL}\\.)*${LABEL}$`, 'i');
/** RFC 1123 §2.1: the last label has a letter, so that no host name looks like an IPv4 address. */
const numericEnd = /(?:^|\.)\d+$/;

/** Preferred name syntax, which RFC 5280 §4.2.1.6 asks of DNS names; wildcard labels are not judged here. */
export function isHostName(text: string): boolean {
  const name = text.includes('*') ? text.replaceAll('*', 'x') : text;
  return hostName.test(name) && !numericEnd.test(name);
}

/** RFC 5321 §4.1.2: words joined by dots, or a quoted text. */
const localPart = /^(?:[a-z0-9!#$%&'*+/=?^_`{|}~.-]+|"[\x20-\x7e]+")$/i;
const addressLiteral = /^\[[\x21-\x5a\x5e-\x7e]+\]$/;

/** A Mailbox of RFC 5321 §4.1.2: no display name, no comment, ASCII only. */
export function isMailbox(text: string): boolean {
  const at = text.lastIndexOf('@');
  if (at <= 0) return false;
  const host = text.slice(at + 1);
  return localPart.test(text.slice(0, at)) && (isHostName(host) || addressLiteral.test(host));
}

const absoluteUri = /^[a-z][a-z0-9+.-]*:[\x21-\x7e]+$/i;
/** RFC 5280 §4.2.1.6: an authority has a host. */
const withoutHost = /^[^:]+:\/\/(?:[^/?#@]*@)?(?:[:/?#]|$)/;

/** A URI with a scheme and something behind it, in ASCII, as RFC 5280 §4.2.1.6 wants it. */
export function isAbsoluteUri(text: string): boolean {
  return absoluteUri.test(text) && !withoutHost.test(text);
}
