/** A base as written and as compared: lower case, and without what is no part of a domain. */
export interface DomainBase {
  readonly text: string;
  /** Begins with a dot: only what lies below. */
  readonly below: boolean;
  /** A malformed base permits nothing, and excludes whatever it could mean. */
  readonly wellFormed: boolean;
}

/** Printable ASCII in labels that aren't empty; whether it is a host name in all other ways isn't asked. */
const labels = /^[!-\-/-~]+(?:\.[!-\-/-~]+)*$/;

export function isDomain(text: string): boolean {
  return labels.test(text);
}

export function domainBase(written: string): DomainBase {
  const lower = written.toLowerCase();
  const text = lower.replace(/^\*\./, '.').replace(/\.$/, '');
  const below = text.startsWith('.');
  const wellFormed = text === lower && (text === '' || isDomain(below ? text.slice(1) : text));
  return { text, below, wellFormed };
}
